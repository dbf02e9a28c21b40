// What is secret or personal in one run: the stack's own keys, and the names of everybody it knows.
import type { StackClients } from '../../local/stack.ts';
import * as z from 'zod/mini';
import { keysOf } from '../support/links.ts';
import type { Known, Source } from './scan.ts';

const People = z.array(
  z.looseObject({
    displayName: z.optional(z.string()),
    invitedBy: z.optional(z.union([z.string(), z.looseObject({ displayName: z.string() })])),
  }),
);

/** A name of two letters or none stands in any text. */
const isTelling = (name: string): boolean => /\p{L}.*\p{L}.*\p{L}/u.test(name);

/** Our own words, which some tests use as names. */
const words = new Set(['owner', 'manager', 'contributor', 'active', 'person', 'system', 'invitation']);

/** Undefined for what is no JSON, such as a piece of it. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The place of names that tests gave to people: not a place to look at, but what to look for. */
export const givenName = 'given name';

const isName = (name: string | undefined): name is string =>
  name !== undefined && isTelling(name) && !words.has(name);

/** Given names, and those in a column of users or invitations; a column that is cut into pieces is left out. */
export const namesIn = ({ place, text }: Source): readonly string[] => {
  if (place === givenName) return [text].filter(isName);
  if (!/^publishers\/account\/(?:users|invitations)$/.test(place)) return [];
  const { data = [] } = People.safeParse(jsonOf(text));
  return data
    .flatMap(({ displayName, invitedBy }) => [
      displayName,
      typeof invitedBy === 'object' ? invitedBy.displayName : undefined,
    ])
    .filter(isName);
};

/** The keys of a stack and every name among the sources. */
export const knownOf = async (stack: StackClients, sources: readonly Source[]): Promise<Known> => {
  const { mailDelivery, ...keys } = await keysOf(stack);
  return {
    keys: [...Object.values(keys), ...mailDelivery],
    names: [...new Set(sources.flatMap(namesIn))],
  };
};
