// An active publisher has an owner who is a person; every user is in the membership index, and nothing lacks its row.
import { ownersWhoArePersons } from '../../../shared/domain/lookup.ts';
import { indexDifference, addressDigest } from '../../../shared/storage/index-rows.ts';
import { allVersions, type Invariant } from '../evidence.ts';
import { config } from '../settings.ts';
import { newestVersion } from '../world.ts';

export const hasOwner: Invariant = ({ world }) =>
  allVersions(world)
    .filter(({ account }) => account.status === 'active' && ownersWhoArePersons(account).length === 0)
    .map(({ account, step }) => `step ${step} leaves ${account.id} without an owner who is a person`);

/** Replays all writes: at no moment is there a user without a row. */
export const membersAreIndexed: Invariant = ({ world }) => {
  const rows = new Set<string>();
  const users = new Map<string, readonly string[]>();
  const faults: string[] = [];
  const versionAt = new Map(allVersions(world).map(({ tick, account }) => [tick, account]));
  for (const { tick, step, kind, table, partition, key } of world.applied) {
    const name = `${partition}/${key}`;
    if (table === 'memberships' && kind === 'put') rows.add(name);
    if (table === 'memberships' && kind === 'remove') {
      rows.delete(name);
      if (users.get(key)?.includes(partition)) faults.push(`step ${step} removes the row of user ${name}`);
    }
    const account = versionAt.get(tick);
    if (!account) continue;
    users.set(
      account.id,
      account.users.map(({ id }) => id),
    );
    account.users
      .filter(({ id }) => !rows.has(`${id}/${account.id}`))
      .forEach(({ id }) => faults.push(`step ${step} makes ${id} a user of ${account.id} without a row`));
  }
  return faults;
};

const digest = addressDigest(config.keys.digest);
const indexes = ['memberships', 'registrations', 'recipients', 'due'] as const;

/** Index rows are a superset: every row that the newest account asks for is there. */
export const indexesAreWhole: Invariant = ({ world }) => {
  const rows = new Set(
    indexes.flatMap((table) =>
      world.tables.rows(table).map(({ partition, key }) => `${table}/${partition}/${key}`),
    ),
  );
  return [...world.versions.keys()].flatMap((id) => {
    const account = newestVersion(world, id);
    return (account ? indexDifference(undefined, account, digest).added : [])
      .map(({ table, partition, key }) => `${table}/${partition}/${key}`)
      .filter((name) => !rows.has(name))
      .map((name) => `there is no row ${name}`);
  });
};
