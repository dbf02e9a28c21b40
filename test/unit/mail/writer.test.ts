// What an account asks to tell becomes a mail without what has been erased meanwhile.
import { expect, it } from '@jest/globals';
import { withExceptions } from '../../../shared/domain/name/check-name.ts';
import { defaultNamePolicy } from '../../../shared/domain/name/name-rules.ts';
import type { NoticeAbout } from '../../../shared/domain/notice.ts';
import { mailWriter } from '../../../shared/mail/writer.ts';
import { ada, anAccount, aNotice, anInvitation, keyFor } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';

const write = mailWriter({
  linkBase: 'https://portal.contoso.example/api/invitation',
  portal: 'https://portal.contoso.example',
  promoKey: keyFor('promo'),
  domain: 'portal.contoso.example',
  names: withExceptions(defaultNamePolicy, []),
  sign: () => 'token',
  transport: async () => ({ send: async () => ({ status: 'sent' }), close: () => undefined }),
});

const textAbout = async (about: NoticeAbout, email: string): Promise<string> => {
  const account = anAccount({
    invitations: [anInvitation('bo@fabrikam.example', { email, status: 'expired' })],
  });
  const wanted = { about: 'notice', to: 'ada@contoso.example', notice: aNotice({ about }) } as const;
  const message = {
    v: 1,
    publisherId: account.id,
    subject: ada.id,
    version: 1,
    firstAt: start,
    attempt: 0,
  } as const;
  const ready = await write(account, wanted, { ...message, kind: about.kind });
  return 'mail' in ready ? ready.mail.text : ready.reason;
};

const invitationId = anInvitation('bo@fabrikam.example').id;

it.each<NoticeAbout>([
  { kind: 'invitationExpired', invitationId },
  { kind: 'invitationAcceptedElsewhere', invitationId, userName: 'Bo' },
])('the mail $kind names the invited address, unless it was erased', async (about) => {
  expect(await textAbout(about, 'bo@fabrikam.example')).toMatch(/invitation to bo@\s?fabrikam/);
  expect(await textAbout(about, '')).not.toMatch(/@|invitation to {2}| {2}was| {2}with/);
});
