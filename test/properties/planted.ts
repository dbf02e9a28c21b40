// Defects as somebody could build them in, each in one place: other storage calls, or other services.
import { unchanged } from '../../shared/domain/change.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { AccountStore, Decide } from '../../shared/storage/accounts.ts';
import { accountKey, eventPrefix } from '../../shared/storage/account-row.ts';
import type { Tables, Write } from '../../shared/storage/tables.ts';
import type { Services } from '../../shared/services.ts';
import { emailOf } from './people.ts';
import type { Defect, Reach } from './processes.ts';

const withTables = (change: (tables: Tables) => Partial<Tables>): Defect => ({
  reach: ({ tables, queue }) => ({ queue, tables: { ...tables, ...change(tables) } }),
});

const withAccounts = (
  change: (accounts: AccountStore, services: Services) => Partial<AccountStore>,
): Defect => ({
  services: (services) => ({
    ...services,
    accounts: { ...services.accounts, ...change(services.accounts, services) },
  }),
});

const isAccountWrite = ({ row }: Write): boolean => row.key === accountKey;

/** Writes go to whatever stands there now, and events to the next free place. */
export const withoutIfMatch = withTables((tables) => ({
  commit: async (table, writes) => {
    const [head, ...rest] = writes;
    const { partition, key } = head.row;
    const standing = table === 'publishers' ? await tables.get(table, partition, key) : undefined;
    if (head.kind === 'insert' || !standing) return tables.commit(table, writes);
    const replacing: Write = { ...head, etag: standing.etag };
    return (
      (await tables.commit(table, [replacing, ...rest])) ??
      // Somebody else has taken the places of the events: the account alone is written.
      tables.commit(table, [replacing])
    );
  },
}));

/** Calls are put off until the account's transaction has been made. */
export const afterCommit = (isLate: (table: string) => boolean, mails: boolean): Defect => ({
  reach: ({ tables, queue }): Reach => {
    let late: (() => Promise<unknown>)[] = [];
    return {
      queue: mails
        ? { ...queue, send: async (...parts) => void late.push(() => queue.send(...parts)) }
        : queue,
      tables: {
        ...tables,
        put: async (table, row) => {
          if (!isLate(table)) return tables.put(table, row);
          late.push(() => tables.put(table, row));
          return 'later';
        },
        commit: async (table, writes) => {
          const etag = await tables.commit(table, writes);
          const own = late;
          late = [];
          if (etag !== undefined) for (const call of own) await call();
          return etag;
        },
      },
    };
  },
});

/** The event that tells of a lost answer is not looked for. */
export const lostAnswerIsConflict = withTables((tables) => ({
  get: async (table, partition, key) =>
    key.startsWith(eventPrefix) ? undefined : tables.get(table, partition, key),
}));

/** What was allowed on the account as it was read is done to the account as it is now. */
export const decidingOnOldState = withAccounts((accounts) => ({
  change: async (id, loaded, decide, reserve) => {
    if (!loaded) return accounts.change(id, loaded, decide, reserve);
    const first = decide(loaded.account);
    const merged: Decide = (now) => {
      if (!now || first.account === loaded.account) return first;
      const { users, invitations } = first.account;
      const added = users.filter((user) => !loaded.account.users.includes(user));
      const invited = invitations.filter((own) => !loaded.account.invitations.includes(own));
      return {
        ...first,
        account: {
          ...now,
          sequence: now.sequence + first.events.length,
          users: [...now.users, ...added],
          invitations: [
            ...now.invitations.filter(({ id: other }) => !invited.some((own) => own.id === other)),
            ...invited,
          ],
        },
      };
    };
    return accounts.change(id, loaded, merged, reserve);
  },
}));

export const removingForeignRows = withTables((tables) => ({
  remove: (table, partition, key) => tables.remove(table, partition, key, '*'),
}));

/** An account is written unchanged for one reason only: so that a commit on its way must fail. */
export const withoutFence = withTables((tables) => ({
  commit: async (table, writes) => {
    const [{ row }] = writes;
    if (table === 'publishers' && row.key === accountKey && writes.length === 1) {
      const standing = await tables.get(table, row.partition, row.key);
      if (standing?.values['lastEventAt'] === row.values['lastEventAt']) return standing?.etag;
    }
    return tables.commit(table, writes);
  },
}));

/** Another registration of the same id replaces the first. */
export const takingIdsAgain = withTables((tables) => ({
  commit: async (table, writes) => {
    const etag = await tables.commit(table, writes);
    if (
      etag !== undefined ||
      !writes.some(({ kind, row }) => kind === 'insert' && isAccountWrite({ kind, row }))
    )
      return etag;
    const { partition } = writes[0].row;
    const rows = await tables.list(table, partition, { from: '-', to: '~', limit: 1000 });
    for (const { key } of rows) await tables.remove(table, partition, key, '*');
    return tables.commit(table, writes);
  },
}));

/** Old links are as good as new ones. */
export const oldLinksWork: Defect = {
  services: (services) => ({
    ...services,
    links: {
      ...services.links,
      verify: (token) => {
        const claims = services.links.verify(token);
        return claims && { ...claims, version: undefined as never };
      },
    },
  }),
};

/** A refusal that comes when the change is made already. */
export const refusingTooLate = withAccounts((accounts) => ({
  change: async (...parts) => {
    const account = await accounts.change(...parts);
    if (account.invitations.length > 3) throw new Refusal('PendingInvitationLimitReached');
    return account;
  },
}));

/** A claim that is lost to another handler is taken for won. */
export const claimingTogether = withTables((tables) => ({
  commit: async (table, writes) => {
    const etag = await tables.commit(table, writes);
    if (etag !== undefined || !writes[0].row.key.startsWith('mail:')) return etag;
    return tables.put(table, writes[0].row);
  },
}));

/** The row that says what became of a mail is written before the mail is sent, and as if it were. */
export const tellingTooEarly = withTables((tables) => ({
  commit: (table, [head, ...rest]) => {
    const isClaim = head.row.key.startsWith('mail:') && head.row.values['status'] === 'queued';
    const row = isClaim ? { ...head.row, values: { ...head.row.values, status: 'sent' } } : head.row;
    return tables.commit(table, [{ ...head, row }, ...rest]);
  },
}));

export const addressInLog: Defect = {
  services: (services, { logs }) => ({
    ...services,
    accounts: {
      ...services.accounts,
      read: async (id) => {
        logs.push(`read ${id} for ${emailOf('ada')}`);
        return services.accounts.read(id);
      },
    },
  }),
};

export const keyInRow = withTables((tables) => ({
  put: (table, row) =>
    tables.put(table, { ...row, values: { ...row.values, key: Buffer.alloc(32, 2).toString('base64url') } }),
}));

/** A last owner can be taken away together with another one. */
export const forgettingOwners = withAccounts((accounts) => ({
  change: (id, loaded, decide, reserve) =>
    accounts.change(
      id,
      loaded,
      (now) => {
        try {
          return decide(now);
        } catch (error) {
          if (!now || !(error instanceof Refusal) || error.code !== 'LastOwnerRequired') throw error;
          return { ...unchanged(now), account: { ...now, users: now.users.slice(1) } };
        }
      },
      reserve,
    ),
}));
