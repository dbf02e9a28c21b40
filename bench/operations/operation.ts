// The operations of the API as the bench asks for them: what they work on, what is sent, and what comes back.
import type { Shot } from '../load/job.ts';
import type { Person, PlatformRole } from '../state/people.ts';
import { linkTo, type Naming, type Slot } from '../state/slot.ts';
import { versionOf, type State } from '../state/history.ts';
import type { Prepared } from '../state/store.ts';

export interface Scene {
  readonly slot: Slot;
  readonly naming: Naming;
  /** The token of the link in the mail of the slot's invitation. */
  readonly link: (purpose: 'accept' | 'stop') => string;
}

export interface Request {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  /** Nobody if left out. */
  readonly as?: Person | undefined;
  readonly role?: PlatformRole;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Operation {
  /** Of the API's document; what stands behind a comma says what is special. */
  readonly name: string;
  /** How the publisher stands; none is needed if left out. */
  readonly state?: State | undefined;
  /** Each request changes a publisher of its own; readers share theirs. */
  readonly writes: boolean;
  /** Finds accounts by index rows. */
  readonly indexed?: true;
  /** Each request has a caller of its own with a new token, as people do who do this once. */
  readonly ownCallers?: true;
  /** Each request has a token that nobody has seen. */
  readonly newTokens?: true;
  readonly status: number;
  /** What it may answer besides: counted, and shown where there is any. */
  readonly refusals?: readonly number[];
  readonly request: (scene: Scene) => Request;
  /** What the body of its answer holds. */
  readonly holds: (slot: Slot) => string;
}

export const apiVersion = '2026-11-01';

/** The operation's id in the API's document. */
export const idOf = ({ name }: Pick<Operation, 'name'>): string => name.split(',')[0] ?? name;

/** The scene of an account, or of a slot whose publisher does not exist yet. */
export const sceneOf = (
  naming: Naming,
  { slot, history }: Pick<Prepared, 'slot'> & Partial<Prepared>,
): Scene => ({
  slot,
  naming,
  link: (purpose) => linkTo(naming, slot, history ? versionOf(history, slot) : 1, purpose),
});

/** The request on its way, and what its answer has to be; `number` tells the bare server which it is. */
export const shotOf = async (
  { request, status, holds, newTokens, ownCallers }: Operation,
  scene: Scene,
  number: number,
): Promise<Shot> => {
  const { method, path, as, role, query, headers, body } = request(scene);
  const { people } = scene.naming;
  const token = as && ((newTokens ?? ownCallers) ? await people.newToken(as) : await people.token(as, role));
  const search = new URLSearchParams({ 'api-version': apiVersion, ...query });
  return {
    method,
    path: `/api${path}?${search.toString()}`,
    headers: {
      'x-slot': `${number}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    status,
    holds: holds(scene.slot),
  };
};
