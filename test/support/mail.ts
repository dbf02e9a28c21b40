// Mails of the tests: what arrived for whom, and the link in it.
import { isTo, type Mail } from '../../local/inbox.ts';
import type { StackClients } from '../../local/stack.ts';

/** The first mail to an address whose subject or text matches. */
export const mailTo = (
  { inbox }: StackClients,
  address: string,
  pattern = /./,
  withinMs?: number,
): Promise<Mail> =>
  inbox.waitFor((mail) => isTo(mail, address) && pattern.test(`${mail.subject}\n${mail.text}`), withinMs);

/** The token of the link that accepts. */
export const linkTokenIn = ({ text }: Mail): string => {
  const token = /\/invitation#(a\.\S+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`The mail has no link to accept:\n${text}`);
  return token;
};
