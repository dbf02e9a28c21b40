// Runs a scenario with a death at each of its calls, in several orders and manners of the queue; counts the runs and collects what is violated.
import { siteOf } from './call-sites.ts';
import { playAndCheck, type Played } from './check.ts';
import type { App } from './app.ts';
import { deaths, dyingIn, type Scenario } from './crash-points.ts';
import { manners } from './drain.ts';

type Order = readonly number[] | undefined;

/** The calls of the scenario's own step when nobody dies, by their place in the source. */
const callsIn = async (
  app: App,
  scenario: Scenario,
  order: Order,
): Promise<{ readonly played: Played; readonly sites: readonly string[] }> => {
  const sites: string[] = [];
  const played = await playAndCheck(dyingIn(scenario, undefined, order), {
    app,
    witness: (_, { client }) => {
      if (client === 0) sites.push(siteOf(new Error().stack ?? ''));
    },
  });
  return { played, sites };
};

export interface Enumeration {
  readonly runs: number;
  readonly sites: ReadonlySet<string>;
  /** In words, with what it takes to see it again. */
  readonly violations: readonly string[];
  /** The refusal that the step met when it was alone and nobody died; undefined when it succeeded. */
  readonly refused: string | undefined;
}

export const enumerated = async (
  app: App,
  scenario: Scenario,
  orders: readonly Order[],
): Promise<Enumeration> => {
  const found = { runs: 0, sites: new Set<string>(), violations: [] as string[] };
  let refused: string | undefined;
  for (const order of orders) {
    const { played, sites } = await callsIn(app, scenario, order);
    const { stage, violations } = played;
    if (!order) refused = stage.world.outcomes.find(({ index }) => index === stage.first)?.code;
    found.violations.push(
      ...violations.map((fault) => `${scenario.name} ${JSON.stringify({ order })}: ${fault}`),
    );
    sites.forEach((site) => found.sites.add(site));
    for (const call of sites.keys())
      for (const what of deaths) {
        const trouble = { call, what };
        const manner = manners[found.runs % manners.length] ?? 'inOrder';
        const run = await playAndCheck(dyingIn(scenario, trouble, order), { app, manner });
        found.runs += 1;
        const where = `${scenario.name} ${JSON.stringify({ trouble, order, manner, at: sites[call] })}`;
        found.violations.push(...run.violations.map((fault) => `${where}: ${fault}`));
      }
  }
  return { ...found, refused };
};
