// Links as the mails of a stack have them, made with the keys in the stack's own folder.
import { dirname } from 'node:path';
import type { StackClients } from '../../local/stack.ts';
import { loadKeys, type Keys } from '../../local/keys.ts';
import { createLinks, type LinkClaims } from '../../shared/auth/link.ts';

export type SignLink = (
  claims: Partial<LinkClaims> & Pick<LinkClaims, 'publisherId' | 'invitationId'>,
) => string;

/** The secrets of an ephemeral stack. */
export const keysOf = ({ coordinates }: StackClients): Promise<Keys> =>
  loadKeys(dirname(dirname(coordinates.logs)));

/** Signs link tokens as the stack itself does; by default to accept version 1, for a day. */
export const linkSigner = async (stack: StackClients): Promise<SignLink> => {
  const { link } = await keysOf(stack);
  const links = createLinks([{ name: 'local1', key: Buffer.from(link, 'base64url') }]);
  return (claims) => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const token = links.sign({ purpose: 'accept', version: 1, expiresAt, ...claims }, 'local1');
    if (token === undefined) throw new Error('The key local1 is not known.');
    return token;
  };
};
