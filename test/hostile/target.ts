// What a started stack offers to those who attack it: scenes, the state of all storage, and somebody who does no harm.
import { setTimeout as pause } from 'node:timers/promises';
import { readApiDocument, type ApiDocument } from '../support/api-document.ts';
import { unique } from '../support/people.ts';
import { registrationForm } from '../support/publishers.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { queueLengths, storedRows } from '../support/stored.ts';
import { until } from '../support/until.ts';
import type { World } from '../support/world.ts';

/** In the ids of publishers that are registered during an assault on purpose. */
const harmless = 'harmless';
const goodWriteWithinMs = 10_000;
const drainWithinMs = 120_000;

export interface Target {
  readonly port: number;
  readonly host: string;
  readonly document: ApiDocument;
  readonly rawDocument: Readonly<Record<string, unknown>>;
  readonly newScene: () => Promise<Scene>;
  /** Every row of every table and the length of every queue, without what harmless people have done. */
  readonly state: () => Promise<readonly string[]>;
  readonly goodWrite: () => Promise<void>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Waits until every mail has been sent; what then is in a queue stays there. */
const drained = async ({ stack }: World): Promise<void> => {
  await until(
    'The mail queue is empty',
    async () => ((await queueLengths(stack))['account-mail'] ?? 0) === 0 || undefined,
    drainWithinMs,
    200,
  );
  // The handler of the last message may still be writing.
  await pause(300);
};

/** A harmless person has a new token and a new publisher each time, and needs an answer soon. */
const goodWriteOn = (world: World, ids: Set<string>) => async (): Promise<void> => {
  const person = await world.newPerson();
  ids.add(person.id);
  const id = `${harmless}-${unique()}`;
  const started = performance.now();
  const as = person;
  await world.must(201, { method: 'PUT', path: `/publishers/${id}`, as, body: registrationForm(person) });
  await world.must(200, { method: 'GET', path: `/publishers/${id}`, as });
  if (performance.now() - started > goodWriteWithinMs) throw new Error('A good write took too long.');
};

export const targetOf = async (world: World): Promise<Target> => {
  const { stack, ask } = world;
  const { body } = await ask({ method: 'GET', path: '/openapi.json' });
  if (!isRecord(body)) throw new Error('The stack has no API document.');
  const harmlessUsers = new Set<string>();
  const isTheirs = (row: string): boolean =>
    row.includes(`${harmless}-`) || [...harmlessUsers].some((id) => row.includes(id));
  const { port, host } = new URL(stack.api);
  return {
    port: Number(port),
    host,
    document: await readApiDocument(ask),
    rawDocument: body,
    newScene: () => createScene(world),
    state: async () => {
      await drained(world);
      const queues = Object.entries(await queueLengths(stack)).map(([name, length]) => `${name}: ${length}`);
      return [...(await storedRows(stack)).filter((row) => !isTheirs(row)), ...queues].sort();
    },
    goodWrite: goodWriteOn(world, harmlessUsers),
  };
};
