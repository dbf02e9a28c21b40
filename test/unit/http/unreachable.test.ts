// The health check says which parts do not answer, and never waits for one that stays silent.
import { expect, it } from '@jest/globals';
import { unreachable } from '../../../shared/http/unreachable.ts';

const answers = async (): Promise<void> => undefined;
const refuses = async (): Promise<never> => {
  throw new Error('no');
};
const stays = (): Promise<never> => new Promise(() => undefined);

it('names nothing when every part answers', async () => {
  expect(await unreachable({ tables: answers, queue: answers }, 1000)).toEqual([]);
});

it('names each part that refuses, and no other', async () => {
  expect(await unreachable({ tables: answers, queue: refuses }, 1000)).toEqual(['queue']);
  expect(await unreachable({ tables: refuses, queue: refuses }, 1000)).toEqual(['tables', 'queue']);
});

it('leaves no timer behind', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await unreachable({ tables: answers, queue: refuses }, 60_000);
  expect(timers()).toBe(before);
});

it('names a part that does not answer within the time, and waits no longer', async () => {
  const started = performance.now();
  expect(await unreachable({ tables: stays, queue: answers }, 20)).toEqual(['tables']);
  expect(performance.now() - started).toBeLessThan(1000);
});
