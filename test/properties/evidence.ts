// What the invariants look at: the world when the clients were done, when all mails had left, and what links do then.
import type { Account } from '../../shared/domain/account.ts';
import { deliveryKey, storedDelivery } from '../../shared/storage/deliveries.ts';
import type * as z from 'zod/mini';
import type { Version, World } from './world.ts';

export interface LinkTry {
  readonly token: string;
  readonly status: number;
  readonly usable: boolean;
  /** Milliseconds. */
  readonly now: number;
  readonly account: Account | undefined;
}

export interface Evidence {
  readonly world: World;
  /** Each account as it stood when the clients were done. */
  readonly before: readonly Account[];
  readonly links: readonly LinkTry[];
  /** Messages that never leave the queue. */
  readonly stuck: number;
}

/** What is wrong, in words; empty when the invariant holds. */
export type Invariant = (evidence: Evidence) => readonly string[];

export const allVersions = (world: World): readonly Version[] => [...world.versions.values()].flat();

/** The versions of an account that stood at some time between two ticks, undefined for the time before the first. */
export const standing = (
  world: World,
  publisherId: string,
  from: number,
  to: number,
): readonly (Account | undefined)[] => {
  const versions = world.versions.get(publisherId) ?? [];
  const first = versions.findLastIndex(({ tick }) => tick <= from);
  const during = versions.filter(({ tick }, index) => index >= Math.max(first, 0) && tick <= to);
  return [...(first < 0 ? [undefined] : []), ...during.map(({ account }) => account)];
};

export interface MailPlace {
  readonly publisherId: string;
  readonly subject: string;
  readonly version: number;
}

export const placeOf = ({ publisherId, subject, version }: MailPlace): string =>
  `${publisherId}/${deliveryKey({ subject, version })}`;

/** Every delivery row, by the place of its mail. */
export const deliveriesIn = ({ tables }: World): ReadonlyMap<string, z.infer<typeof storedDelivery>> =>
  new Map(
    tables
      .rows('publishers')
      .filter(({ key }) => key.startsWith('mail:'))
      .map(({ partition, key, values }) => [`${partition}/${key}`, storedDelivery.parse(values)]),
  );

/** The mails that an account asks for. */
export const wantedBy = ({ id, invitations, notices }: Account): readonly MailPlace[] => [
  ...invitations
    .filter(({ status }) => status === 'pending')
    .map((own) => ({ publisherId: id, subject: own.id, version: own.version })),
  ...notices.map(({ userId, version }) => ({ publisherId: id, subject: userId, version })),
];
