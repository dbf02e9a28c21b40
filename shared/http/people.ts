// What an operation may ask of its caller beyond a valid token.
import type { Caller } from '../domain/caller.ts';
import { Refusal } from '../domain/refusal.ts';

/** A person whose address an issuer that is trusted for it has verified. */
export interface VerifiedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
}

export const verifiedPerson = ({ id, kind, displayName, email }: Caller): VerifiedPerson => {
  if (kind !== 'person')
    throw new Refusal('PermissionDenied', { target: 'person', message: 'Only a person can do this.' });
  if (email === undefined) throw new Refusal('AddressNotVerified');
  return { id, displayName, email };
};

export const requireVerifiedPerson = (caller: Caller): void => {
  verifiedPerson(caller);
};
