// What a request costs in storage calls, and who and what the requests are made of.
import type { Ask } from '../client.ts';
import { invitingIn, type Invited, type Inviting } from '../inviting.ts';
import type { Person } from '../people.ts';
import type { Publisher, Team } from '../publishers.ts';
import type { World } from '../world.ts';

export interface CostScene extends World, Inviting {
  readonly team: Team;
  /** No user of the team. */
  readonly person: Person;
  readonly reviewer: Person;
  /** A pending invitation of the team. */
  readonly pending: Invited;
}

export interface Cost {
  readonly operation: string;
  readonly calls: number;
  /** Where they come from. */
  readonly because: string;
  readonly request: (scene: CostScene) => Ask | Promise<Ask>;
}

export const cost = (operation: string, calls: number, because: string, request: Cost['request']): Cost => ({
  operation,
  calls,
  because,
  request,
});

/** A request below a publisher; by its owner unless said otherwise. */
export const below = (
  { path, owner }: Publisher,
  method: string,
  rest: string,
  more: Partial<Ask> = {},
): Ask => ({ method, path: `${path}${rest}`, as: owner, ...more });

export const createCostScene = async (world: World): Promise<CostScene> => {
  const { newTeam, newPerson, newReviewer } = world;
  const inviting = invitingIn(world);
  const team = await newTeam();
  return {
    ...world,
    ...inviting,
    team,
    person: await newPerson(),
    reviewer: await newReviewer(),
    pending: await inviting.invited(team),
  };
};

/** A pending invitation of the team to a person, and the token of its link. */
export const linkTo = async (
  { team, invited, link }: CostScene,
  email: string,
  purpose?: 'accept' | 'stop',
): Promise<{ readonly token: string }> => ({
  token: await link(team, await invited(team, { email }), purpose),
});
