// Every call of every operation, mail handler and timer is a place to die at: what is left is sound, and nothing is lost.
import { describe, expect, it } from '@jest/globals';
import { loadApp } from './app.ts';
import { callSites } from './call-sites.ts';
import { fewOrders, scenarios } from './crash-points.ts';
import { enumerated } from './enumerate.ts';

const minutes = 60_000;

/** It has no account to be linked: its answer is a refusal. */
const refusals: Readonly<Record<string, string>> = { 'get-dev-center-account': 'DevCenterAccountNotFound' };

describe('a death before, after and during each call', () => {
  const reached = new Set<string>();

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    'of %s loses nothing, alone and with a rival',
    async (name, scenario) => {
      const { violations, sites, refused } = await enumerated(await loadApp(), scenario, fewOrders);
      sites.forEach((site) => reached.add(site));

      expect(refused).toBe(refusals[name]);
      expect(violations).toStrictEqual([]);
    },
    5 * minutes,
  );

  // The last of this file: the scenarios before it have filled the set.
  it('leaves out no call of storage, queue or mail server in the source', () => {
    expect(callSites().filter((site) => !reached.has(site))).toStrictEqual([]);
  });
});
