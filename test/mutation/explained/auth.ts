// What cannot be noticed in shared/auth.
import { list, text, type Explained } from './explained.ts';

export const auth: readonly Explained[] = [
  {
    file: 'shared/auth/key-ring.ts',
    line: 'tenantId !== undefined',
    original: 'tenantId !== undefined',
    replacements: ['true'],
    because:
      'the settings allow a placeholder in the address of keys to template issuers only; it is for the type',
  },
  {
    file: 'shared/auth/link.ts',
    line: "publisherId = '', invitationId = ''",
    original: "''",
    replacements: [text],
    because: 'when the form has not matched there is no key name either; the defaults are for the types',
  },
  {
    file: 'shared/auth/link.ts',
    line: 'form.exec(token) ?? []',
    original: '[]',
    replacements: [list],
    because: 'the first element is skipped',
  },
  {
    file: 'shared/auth/link.ts',
    line: String.raw`([\w-]{43})$/`,
    original: String.raw`/^([as])\.([a-z0-9_-]{3,50})\.(inv_[a-z2-7]{26})\.(\d{1,10})\.(\d{1,14})\.([a-z0-9]{1,16})\.([\w-]{43})$/`,
    replacements: [
      String.raw`/^([as])\.([a-z0-9_-]{3,50})\.(inv_[a-z2-7]{26})\.(\d{1,10})\.(\d{1,14})\.([a-z0-9]{1,16})\.([\w-]{43})/`,
    ],
    because:
      'what follows the code moves the cut between what is signed and the code, which then does not fit',
  },
  {
    file: 'shared/auth/sealing.ts',
    line: 'createDecipheriv',
    original: '{ authTagLength: tagLength }',
    replacements: ['{}'],
    because: 'the length has been checked before; a second guard, kept on purpose',
  },
  {
    file: 'shared/auth/sealing.ts',
    line: 'catch',
    original: '{\n        return undefined;\n      }',
    replacements: ['{}'],
    because: 'a function that ends returns undefined too',
  },
];
