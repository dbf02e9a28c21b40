// Makes what a seed says, through the API alone: each step by the person who would take it.
import * as z from 'zod/mini';
import { type Call, call } from '../api-client.ts';
import { messageOf, Problem } from '../problem.ts';
import { registrationForm } from '../registration-form.ts';
import { fetchToken } from '../token-client.ts';
import type { Seed, SeedPublisher } from './schema.ts';

export interface Seeded {
  readonly publisherId: string;
  readonly status: string;
  /** It was there before; nothing of it was made or changed. */
  readonly existed: boolean;
  /** Users besides the owner. */
  readonly users: number;
  readonly invitations: readonly { readonly id: string; readonly email: string }[];
}

export interface SeedTarget {
  readonly api: string;
  readonly issuer: string;
}

const Ids = z.object({ value: z.array(z.object({ id: z.string() })) });
const Invited = z.object({ id: z.string(), email: z.string() });

/** What a failure says, with the place in the seed that asked for it. */
const at = async <T>(place: string, make: () => Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    throw new Problem(`${place}: ${messageOf(error)}`);
  }
};

const play = async (target: SeedTarget, own: SeedPublisher, place: string): Promise<Seeded> => {
  const path = `/publishers/${own.id}`;
  const tokenOf = (email: string, name: string, roles: string[] = []): Promise<string> =>
    fetchToken(target.issuer, { email, name, roles });
  const send = async (one: Call): Promise<unknown> => (await call(target.api, one)).body;
  const owner = await at(`${place}.owner`, () => tokenOf(own.owner.email, own.owner.name));

  const invite = async (body: {
    readonly email: string;
    readonly role: string;
  }): Promise<z.infer<typeof Invited>> =>
    Invited.parse(await send({ method: 'POST', path: `${path}/invitations`, as: owner, body, expect: 201 }));

  const join = async ({ email, name, role }: SeedPublisher['users'][number]): Promise<void> => {
    const { id: invitationId } = await invite({ email, role });
    const as = await tokenOf(email, name);
    const body = { publisherId: own.id, invitationId };
    await send({ method: 'POST', path: '/invitations/accept', as, body, expect: 200 });
  };

  const review = async (below: string, body?: object): Promise<void> => {
    const as = await tokenOf('rita@reviewers.example', 'Rita', ['Registration.Review']);
    const given = body && { body };
    await send({ method: 'POST', path: path + below, as, ifMatch: '*', ...given, expect: 200 });
  };

  /** From under review to active, or where the status says before that. */
  const decide = async (): Promise<void> => {
    if (own.status === 'rejected') {
      const reasons = [{ code: 'Incomplete', message: 'The summary says too little.' }];
      await review('/registration/reject', { reasons });
    } else if (own.status !== 'underReview' && own.status !== 'withdrawn')
      await review('/registration/approve');
  };

  const finish = async (): Promise<void> => {
    if (own.status === 'suspended') await review('/suspend', { reason: 'Suspended by the seed' });
    if (own.status === 'closed' || own.status === 'withdrawn')
      await send({ method: 'DELETE', path, as: owner, expect: 204 });
  };

  const made = { publisherId: own.id, status: own.status };
  const mine = Ids.parse(await send({ method: 'GET', path: '/publishers', as: owner, expect: 200 })).value;
  if (mine.some(({ id }) => id === own.id)) return { ...made, existed: true, users: 0, invitations: [] };

  const form = { ...registrationForm('Widgets', own.owner), ...own.registration };
  await at(place, () => send({ method: 'PUT', path, as: owner, body: form, expect: 201 }));
  await at(`${place}.status`, decide);
  for (const [index, user] of own.users.entries()) await at(`${place}.users[${index}]`, () => join(user));
  const invitations: z.infer<typeof Invited>[] = [];
  for (const [index, body] of own.invitations.entries())
    invitations.push(await at(`${place}.invitations[${index}]`, () => invite(body)));
  await at(`${place}.status`, finish);
  return { ...made, existed: false, users: own.users.length, invitations };
};

/** Makes everything that a seed says; a publisher that its owner has already is left as it is. Throws a Problem. */
export const playSeed = async (target: SeedTarget, { publishers }: Seed): Promise<readonly Seeded[]> => {
  const made: Seeded[] = [];
  for (const [index, own] of publishers.entries())
    made.push(await play(target, own, `publishers[${index}] (${own.id})`));
  return made;
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What was made, a line each. */
export const seedLines = (made: readonly Seeded[]): readonly string[] =>
  made.map(({ publisherId, status, existed, users, invitations }) =>
    existed
      ? `${publisherId}: was there already, left as it is`
      : `${publisherId}: ${status}, ${counted(users + 1, 'user')}, ${counted(invitations.length, 'open invitation')}`,
  );
