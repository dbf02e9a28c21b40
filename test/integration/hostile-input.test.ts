// Thousands of hostile requests to a stack of their own: no 500, no hang, no secret, no change of state, nothing leaked.
import { expect, it } from '@jest/globals';
import { runHostile } from '../stress/hostile.ts';

it('gets the answers that are documented, and changes nothing that it may not', async () => {
  const { count, violations, still, open } = await runHostile({ count: 2_000, seed: 20_261_101 });
  expect(violations).toEqual([]);
  expect(count).toBe(2_000);
  // What is refused has been refused for many reasons, and what may succeed has succeeded.
  expect(Object.keys(still.ends)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '404', '412', '413', '415', '428']),
  );
  expect(Object.keys(open.ends)).toEqual(expect.arrayContaining(['200', '201', '204', '409']));
}, 120_000);
