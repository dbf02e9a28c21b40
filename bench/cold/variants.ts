// What is started, again and again: each with a name and a way to take its time.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchStack } from '../stack.ts';
import { settingsOn } from '../instance.ts';
import { apiVersion } from '../operations/operation.ts';
import { stored, supplyOf } from '../state/supply.ts';
import { triggersOff } from '../../test/support/triggers-off.ts';
import type { Builds } from './builds.ts';
import { timeToAnswer, timeToLoad, type Environment, type FirstRequest } from './start.ts';

export interface Variant {
  readonly name: string;
  readonly kind: 'boot' | 'load' | 'dependency' | 'answer';
  readonly run: () => Promise<number>;
}

export const bootName = 'Node alone';
export const deployedName = 'the app as deployed';
export const settledName = 'the app as deployed, all of it';
const uncachedName = 'all of it, with no compiled code kept';
export const unbundledName = 'the app unbundled';
export const eagerName = 'the app unbundled, all dependencies too';

/** As on the first start on a new machine. */
const uncached = { NODE_DISABLE_COMPILE_CACHE: '1' };
/** What the app does by itself, for one that does not. */
const cached = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

const loading = (builds: Builds, settings: Environment): readonly Variant[] => [
  { name: bootName, kind: 'boot', run: () => timeToLoad(undefined, settings) },
  { name: deployedName, kind: 'load', run: () => timeToLoad(builds.deployed, settings) },
  { name: settledName, kind: 'load', run: () => timeToLoad(builds.deployed, settings, 'settled') },
  {
    ...{ name: uncachedName, kind: 'load' },
    run: () => timeToLoad(builds.deployed, { ...settings, ...uncached }, 'settled'),
  },
  { name: unbundledName, kind: 'load', run: () => timeToLoad(builds.unbundled, settings) },
  { name: eagerName, kind: 'load', run: () => timeToLoad(builds.eager, settings) },
  {
    ...{ name: `${eagerName}, compiled code kept`, kind: 'load' },
    run: () => timeToLoad(builds.eager, { ...settings, ...cached }),
  },
  ...builds.dependencies.map((name) => ({
    ...{ name, kind: 'dependency' as const },
    run: () => timeToLoad(name, settings),
  })),
];

/** Requests of somebody whose account is there. */
const firstRequests = async ({
  naming,
  store,
}: BenchStack): Promise<readonly (readonly [string, FirstRequest])[]> => {
  const taken = supplyOf(naming).take('p', 1, { state: 'team', owners: 1 });
  const [account] = stored(taken);
  if (!account) throw new Error('There is no account.');
  await store.empty();
  await store.load([account], {});
  const { owner, publisherId } = account.slot;
  const headers = { authorization: `Bearer ${await naming.people.token(owner)}` };
  const query = `?api-version=${apiVersion}`;
  return [
    ['list-roles', { path: `/api/roles${query}`, headers }],
    ['get-profile', { path: `/api/publishers/${publisherId}${query}`, headers }],
  ];
};

/** Everything that is measured, in the order of a round. */
export const variantsOf = async (builds: Builds, bench: BenchStack): Promise<readonly Variant[]> => {
  const settings = { ...(await settingsOn(bench.stack)), ...triggersOff };
  const { host, apps } = builds;
  const ping: FirstRequest = { path: '/api/ping', headers: {} };
  const requests = await firstRequests(bench);
  const answering = requests.flatMap(([operation, request]): readonly Variant[] => {
    const answer = (app: string, environment: Environment) => () =>
      timeToAnswer(host, app, request, environment);
    return [
      { name: `${operation}, ${deployedName}`, kind: 'answer', run: answer(apps.deployed, settings) },
      {
        name: `${operation}, ${uncachedName}`,
        kind: 'answer',
        run: answer(apps.deployed, { ...settings, ...uncached }),
      },
      { name: `${operation}, ${unbundledName}`, kind: 'answer', run: answer(apps.unbundled, settings) },
    ];
  });
  return [
    ...loading(builds, settings),
    {
      name: 'an app with nothing in it',
      kind: 'answer',
      run: () => timeToAnswer(host, apps.empty, ping, settings),
    },
    ...answering,
  ];
};
