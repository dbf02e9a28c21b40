// No secret is in any table, queue, log or answer; no address is in an event, a log line or a queue message.
import { eventPrefix } from '../../../shared/storage/account-row.ts';
import { tableNames } from '../../../shared/storage/tables.ts';
import type { Evidence, Invariant } from '../evidence.ts';
import { actors, tokenOf } from '../people.ts';
import { linksIn } from '../perform.ts';
import { secretKeys } from '../settings.ts';
import type { World } from '../world.ts';

const rowsOf = ({ tables: store }: World): string =>
  JSON.stringify(tableNames.map((table) => store.rows(table)));

const messagesOf = ({ post }: World): string => JSON.stringify(post.all());

const answersOf = ({ outcomes }: World): string =>
  JSON.stringify(outcomes.map(({ status, body, headers }) => [status, body, headers]));

const places: readonly (readonly [string, (world: World) => string])[] = [
  ['a table', rowsOf],
  ['the queue', messagesOf],
  ['a log', ({ logs }) => logs.join('\n')],
  ['an answer', answersOf],
];

const secretsOf = ({ world }: Evidence): readonly string[] => [
  ...secretKeys,
  ...actors.map(tokenOf),
  ...linksIn(world),
];

export const noSecretLeaks: Invariant = (evidence) => {
  const secrets = secretsOf(evidence);
  return places.flatMap(([name, textOf]) => {
    const text = textOf(evidence.world);
    return secrets.filter((secret) => text.includes(secret)).map((secret) => `${name} holds ${secret}`);
  });
};

const address = /[\w.+-]+@[\w-]+\.[a-z]+/i;

export const noAddressLeaks: Invariant = ({ world }) => {
  const events = world.tables.rows('publishers').filter(({ key }) => key.startsWith(eventPrefix));
  const texts = [
    ['an event', JSON.stringify(events)],
    ['a log', world.logs.join('\n')],
    ['a message', messagesOf(world)],
  ] as const;
  return texts.flatMap(([name, text]) => {
    const found = address.exec(text)?.[0];
    return found === undefined ? [] : [`${name} holds the address ${found}`];
  });
};
