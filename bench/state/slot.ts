// What one request works on: a publisher of its own, the people around it, and the names it will give.
import { createHash } from 'node:crypto';
import type { Keys } from '../../local/keys.ts';
import {
  createLinks,
  invitationIds,
  type InvitationId,
  type Links,
  type LinkPurpose,
} from '../../shared/auth/link.ts';
import { userIdOf } from '../../shared/auth/user-id.ts';
import { addressDigest, type DigestAddress } from '../../shared/storage/index-rows.ts';
import type { Names } from '../bare/order.ts';
import type { People, Person } from './people.ts';

export interface Slot {
  /** Which number of its set it is. */
  readonly number: number;
  /** How the addresses of its users end, the owner's aside. */
  readonly domain: string;
  readonly publisherId: string;
  readonly owner: Person;
  /** Of the platform: reviews, publishes offers, or reports for Dev Center. */
  readonly official: Person;
  readonly contributor: Person;
  /** Has a pending invitation. */
  readonly invitee: Person;
  readonly invitationId: string;
  /** Addresses that nobody has invited yet. */
  readonly addresses: readonly [string, string, string];
  readonly servicePrincipal: string;
  /** The mail provider's name for the mail of the invitation. */
  readonly operationId: string;
}

/** Sets never share a row: `p` is the product's, `b` the bare server's, `s` the recorded request's, `g` the grown tables'. */
export type SetName = 'p' | 'b' | 's' | 'g';

export interface Naming {
  readonly issuer: string;
  readonly people: People;
  readonly invitationId: InvitationId;
  readonly digest: DigestAddress;
  readonly links: Links;
  readonly historyKey: Uint8Array;
  readonly deliveryKey: string;
}

const bytes = (key: string): Uint8Array => Buffer.from(key, 'base64url');

export const namingOf = (issuer: string, people: People, keys: Keys): Naming => ({
  issuer,
  people,
  invitationId: invitationIds(bytes(keys.digest)),
  digest: addressDigest(bytes(keys.digest)),
  links: createLinks([{ name: 'local1', key: bytes(keys.link) }]),
  historyKey: bytes(keys.history),
  deliveryKey: keys.mailDelivery[0],
});

const guidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};

/** The slot of this number; owners repeat after `owners` of them, as people who call more than once. */
export const slotOf = (
  { people: { person }, invitationId }: Pick<Naming, 'people' | 'invitationId'>,
  set: SetName,
  number: number,
  owners: number,
): Slot => {
  const digits = (value: number): string => value.toString().padStart(6, '0');
  const own = `${set}${digits(number)}`;
  const publisherId = `contoso-${own}`;
  const invitee = person(`invitee-${own}`);
  const address = (place: string): string => `${place}-${own}@fabrikam.example`;
  return {
    number,
    domain: `${own}@fabrikam.example`,
    publisherId,
    owner: person(`owner-${set}${digits(number % owners)}`),
    official: person(`official-${set}${digits(number % owners)}`),
    contributor: person(`contributor-${own}`),
    invitee,
    invitationId: invitationId(publisherId, invitee.email),
    addresses: [address('one'), address('two'), address('three')],
    servicePrincipal: guidOf(`principal ${own}`),
    operationId: guidOf(`operation ${own}`),
  };
};

/** All that differs between what is stored and sent for one slot and for another, in one order. */
export const namesOf = ({ digest, invitationId, issuer }: Naming, slot: Slot): Names => {
  const { publisherId, owner, official, contributor, invitee, addresses } = slot;
  const people = [owner, official, contributor, invitee];
  return [
    publisherId,
    ...people.flatMap(({ id, word, email }) => [id, word, digest(email)]),
    slot.invitationId,
    ...addresses.flatMap((address) => [address, digest(address), invitationId(publisherId, address)]),
    slot.servicePrincipal,
    userIdOf({ issuer, kind: 'servicePrincipal', subject: slot.servicePrincipal }),
    slot.operationId,
  ];
};

const linkDay = 86_400_000;

/** The token of the link in the mail of the slot's invitation. */
export const linkTo = ({ links }: Naming, slot: Slot, version: number, purpose: LinkPurpose): string => {
  const { publisherId, invitationId } = slot;
  const expiresAt = new Date(Date.now() + linkDay).toISOString();
  const token = links.sign({ purpose, publisherId, invitationId, version, expiresAt }, 'local1');
  if (token === undefined) throw new Error('The key local1 is not known.');
  return token;
};
