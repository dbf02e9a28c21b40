// Lists over several publishers: one bounded range of an index, and a point read for each row of the page.
import type { Account } from '../domain/account.ts';
import { userWith } from '../domain/lookup.ts';
import { sameAddress } from '../domain/text.ts';
import type { AccountStore } from './accounts.ts';
import { queuedState, registrationKey, type DigestAddress } from './index-rows.ts';
import type { TableName, Tables } from './tables.ts';

/** Accounts of a page; `last` is the key of the last row looked at, when more may follow. */
export interface AccountPage {
  readonly accounts: readonly Account[];
  readonly last?: string;
}

export interface PublisherLists {
  /** The publishers of a user, by id. */
  ofUser: (userId: string, after: string | undefined, size: number) => Promise<AccountPage>;
  /** The publishers with an invitation to an address, by id. */
  readonly inviting: (email: string, after: string | undefined, size: number) => Promise<AccountPage>;
  /** The registrations under review, oldest first. */
  underReview: (after: string | undefined, size: number) => Promise<AccountPage>;
}

/** Beyond every key: keys are lower-case letters, digits and `-_:`. */
const end = '~';

/** The first key that comes after `key`. */
const following = (key: string | undefined): string => (key === undefined ? '-' : `${key}-`);

export const publisherLists = (
  tables: Tables,
  accounts: AccountStore,
  digest: DigestAddress,
): PublisherLists => {
  /** Index rows are a superset: each is checked against its account, and the page may be short for it. */
  const page = async (
    table: TableName,
    partition: string,
    after: string | undefined,
    size: number,
    publisherIdOf: (key: string) => string,
    belongs: (account: Account, key: string) => boolean,
  ): Promise<AccountPage> => {
    const rows = await tables.list(table, partition, { from: following(after), to: end, limit: size + 1 });
    const shown = rows.slice(0, size);
    const found = await Promise.all(
      shown.map(async ({ key }) => {
        const loaded = await accounts.read(publisherIdOf(key));
        return loaded && belongs(loaded.account, key) ? [loaded.account] : [];
      }),
    );
    const last = shown.at(-1)?.key;
    return { accounts: found.flat(), ...(rows.length > size && last !== undefined ? { last } : {}) };
  };

  return {
    ofUser: (userId, after, size) =>
      page(
        'memberships',
        userId,
        after,
        size,
        (key) => key,
        (account) => userWith(account, userId) !== undefined,
      ),
    inviting: (email, after, size) =>
      page(
        'recipients',
        digest(email),
        after,
        size,
        (key) => key,
        (account) => account.invitations.some((own) => own.email !== '' && sameAddress(own.email, email)),
      ),
    underReview: (after, size) =>
      page(
        'registrations',
        queuedState,
        after,
        size,
        (key) => key.slice(key.indexOf(':') + 1),
        (account, key) =>
          account.status === 'underReview' &&
          registrationKey(account.registration.submittedAt, account.id) === key,
      ),
  };
};
