// What cannot be noticed in shared/domain.
import { list, text, type Explained } from './explained.ts';

export const domain: readonly Explained[] = [
  {
    file: 'shared/domain/time.ts',
    line: 'one > other ? one : other',
    original: 'one > other',
    replacements: ['one >= other'],
    because: 'of two times that are the same, either is the latest',
  },
  {
    file: 'shared/domain/base32.ts',
    line: 'while (bits >= 5)',
    original: 'bits >= 5',
    replacements: ['bits > 5'],
    because: 'five bits that are held back are written in front of the next byte, or at the end',
  },
  {
    file: 'shared/domain/batch.ts',
    line: 'invitationWith(change.account, command.id)?.version',
    original: 'invitationWith(change.account, command.id)?.version',
    replacements: ['invitationWith(change.account, command.id).version'],
    because: 'whoever was invited has an invitation; it is for the type',
  },
  ...["'withdrawn'", "'closed'"].map((original) => ({
    file: 'shared/domain/checklist.ts',
    line: `case ${original}:`,
    original,
    replacements: ['""'],
    because: 'nothing is asked of a publisher that has ended: its unfinished steps are shown as not required',
  })),
  {
    file: 'shared/domain/checklist.ts',
    line: "agreementWith('publisher-agreement')?.currentVersion",
    original: "agreementWith('publisher-agreement')?.currentVersion",
    replacements: ["agreementWith('publisher-agreement').currentVersion"],
    because: 'there is this agreement; it is for the type',
  },
  {
    file: 'shared/domain/due.ts',
    line: 'due !== undefined && due <= at',
    original: 'due !== undefined',
    replacements: ['true'],
    because: 'undefined is not before any time; it is for the type',
  },
  {
    file: 'shared/domain/forgetting.ts',
    line: 'account.invitations[index]?.status',
    original: 'account.invitations[index]?.status',
    replacements: ['account.invitations[index].status'],
    because: 'the two lists are of one length; it is for the type',
  },
  {
    file: 'shared/domain/locale.ts',
    line: 'match?.[1] === undefined ? []',
    original: '[]',
    replacements: [list],
    because: 'without a weight it is neither refused nor liked',
  },
  {
    file: 'shared/domain/locale.ts',
    line: "(acceptLanguage ?? '')",
    original: "''",
    replacements: [text],
    because: 'neither is a wish for a language',
  },
  {
    file: 'shared/domain/registration.ts',
    line: 'invitations: []',
    original: '[]',
    replacements: [list],
    because: 'what has no end is pruned before anybody sees it',
  },
  {
    file: 'shared/domain/wanted-mail.ts',
    line: 'invitation.bouncedVersion !== undefined',
    original: 'invitation.bouncedVersion !== undefined',
    replacements: ['true'],
    because: 'undefined is less than no version; it is for the type',
  },
];
