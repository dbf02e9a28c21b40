// People of the tests: each new, with a token of the local issuer.
import { randomBytes } from 'node:crypto';
import type { StackClients } from '../../local/stack.ts';
import type { TokenWish } from '../../local/token-client.ts';
import { apiAt, done } from './api.ts';
import { givenPerson } from './conformance/callers.ts';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly token: string;
  /** The user id that the API knows them by. */
  readonly id: string;
}

export type NewPerson = (wish?: TokenWish) => Promise<Person>;

/** Letters and digits that no other test has. */
export const unique = (): string => randomBytes(6).toString('hex');

/** Makes people for a stack; the address and name are new unless wished. */
export const newPersonOn =
  (stack: StackClients): NewPerson =>
  async (wish = {}) => {
    const given = await givenPerson(wish);
    if (given) return given;
    const { email = `ada-${unique()}@fabrikam.example`, name = 'Ada', ...rest } = wish;
    const token = await stack.token({ email, name, ...rest });
    const me = await done(apiAt(stack.api)({ token }).GET('/me'));
    return { email, name, token, id: me.body.id };
  };

/** A service principal, which has no address. */
export const newServicePrincipal = async (stack: StackClients): Promise<{ readonly token: string }> => ({
  token: await stack.token({ kind: 'servicePrincipal', sub: crypto.randomUUID() }),
});
