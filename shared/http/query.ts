// The query of a request: its version, its parameters, each known and once.
import * as z from 'zod/mini';
import { Refusal, type Fault } from '../domain/refusal.ts';
import { parsed } from './body.ts';
import { ProtocolFault } from './errors.ts';
import { largestPageSize } from './list.ts';

export const apiVersion = '2026-11-01';

/** An open operation may do without; a version that is given must be right. */
export const requireApiVersion = (url: URL, isOpen: boolean): void => {
  const version = url.searchParams.get('api-version');
  if (version === null && isOpen) return;
  if (version === null) throw new ProtocolFault('MissingApiVersionParameter', { target: 'api-version' });
  if (version !== apiVersion)
    throw new ProtocolFault('UnsupportedApiVersionValue', { target: 'api-version' });
};

const pageParameters = z.object({
  maxpagesize: z.optional(
    z.string().check(
      z.refine((text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= largestPageSize, {
        error: `Expected a whole number from 1 to ${largestPageSize}.`,
      }),
    ),
  ),
  continuation: z.optional(z.string()),
});

const unknownFaults = (url: URL, known: readonly string[]): readonly Fault[] =>
  [...new Set(url.searchParams.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'UnknownQueryParameter',
      target: name,
      message: `There is no such query parameter here. Known: ${known.join(', ')}.`,
    }));

const repeatedFaults = (url: URL): readonly Fault[] =>
  [...new Set(url.searchParams.keys())]
    .filter((name) => url.searchParams.getAll(name).length > 1)
    .map((name) => ({ code: 'RepeatedQueryParameter', target: name, message: 'Give the parameter once.' }));

export interface Query<Q> {
  readonly query: Q;
  readonly pageSize: number | undefined;
  readonly continuation: string | undefined;
}

const namesOf = (schema: z.ZodMiniType): readonly string[] =>
  schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];

export interface QuerySpec<Q> {
  readonly query?: z.ZodMiniType<Q>;
  readonly list?: true;
}

/** Without a schema no parameters are read, and Q is `object`. */
const noQuery: never = {} as never;

/** Throws `InvalidRequest` for unknown, repeated and wrong parameters. */
export const readQuery = async <Q extends object>(
  url: URL,
  { query: schema, list }: QuerySpec<Q>,
): Promise<Query<Q>> => {
  const names = [...(schema ? namesOf(schema) : []), ...(list ? Object.keys(pageParameters.shape) : [])];
  const faults = [...unknownFaults(url, ['api-version', ...names]), ...repeatedFaults(url)];
  if (faults.length > 0) throw new Refusal('InvalidRequest', { details: faults });
  const values = Object.fromEntries(url.searchParams);
  const { maxpagesize, continuation } = list ? await parsed(pageParameters, values) : {};
  return {
    query: schema ? await parsed(schema, values) : noQuery,
    pageSize: maxpagesize === undefined ? undefined : Number(maxpagesize),
    continuation,
  };
};
