// Callers whose tokens were given, handed out to a test file one after the other.
import type { TokenWish } from '../../../local/token-client.ts';
import { clientAt, must } from '../client.ts';
import * as z from 'zod/mini';
import type { Person } from '../people.ts';
import { conformanceTarget, Needs, type Callers, type Target } from './target.ts';

const Me = z.object({ id: z.string() });
let handedOut = 0;

const idOf = async ({ api }: Target, token: string): Promise<string> =>
  Me.parse((await must(clientAt(api))(200, { method: 'GET', path: '/me', as: { token } })).body).id;

/** Somebody who is not in the file: only a test that needs their token or id cannot be run. */
const missing = (what: string): Person => {
  const need = (): never => {
    throw new Needs(what);
  };
  return {
    email: 'nobody@fabrikam.example',
    name: 'Nobody',
    get token() {
      return need();
    },
    get id() {
      return need();
    },
  };
};

const platformRoles = ['Registration.Review', 'Offers.Publish', 'DevCenter.Report'] as const;

const nextOf = (callers: Callers, { roles = [], email }: TokenWish): Callers['people'][number] | string => {
  if (email !== undefined) return 'people with addresses of the test’s choice (--issuer)';
  const [role, more] = roles;
  if (role === undefined) {
    const next = callers.people[handedOut];
    handedOut += 1;
    return next ?? `more than the ${callers.people.length} people of the file`;
  }
  const known = platformRoles.find((own) => own === role);
  return (known && more === undefined ? callers[known] : undefined) ?? `a caller with ${roles.join(' and ')}`;
};

/** The next caller of the file who is as wished; undefined when the target has an issuer of tokens. */
export const givenPerson = async (wish: TokenWish): Promise<Person | undefined> => {
  const target = conformanceTarget();
  if (!target?.callers) return undefined;
  const next = nextOf(target.callers, wish);
  return typeof next === 'string' ? missing(next) : { ...next, id: await idOf(target, next.token) };
};

/** The token of a caller that is no ordinary person. */
export const givenToken = (callers: Callers, { kind, emailVerified }: TokenWish): string => {
  const own = kind === 'servicePrincipal' ? 'servicePrincipal' : 'unverified';
  const caller =
    kind === 'servicePrincipal' || emailVerified === false
      ? callers[own]
      : missing('tokens of the test’s choice (--issuer)');
  return (caller ?? missing(`the caller "${own}"`)).token;
};
