// What the OpenAPI document defines once and refers to; only what is referred to gets into it.
import { isDeepStrictEqual } from 'node:util';

export type Json = Readonly<Record<string, unknown>>;

export type Kind = 'schemas' | 'parameters' | 'headers' | 'responses' | 'examples';

export interface Components {
  /** A reference to a component, which is added. Throws if the name is taken by something else. */
  readonly refer: (kind: Kind, name: string, component: unknown) => { readonly $ref: string };
  /** All of them, in the order of their names. */
  readonly all: () => Readonly<Record<Kind, Json>>;
}

const sorted = (own: ReadonlyMap<string, unknown>): Json =>
  Object.fromEntries([...own].sort(([one], [other]) => (one < other ? -1 : 1)));

export const createComponents = (): Components => {
  const kinds: Readonly<Record<Kind, Map<string, unknown>>> = {
    schemas: new Map(),
    parameters: new Map(),
    headers: new Map(),
    responses: new Map(),
    examples: new Map(),
  };
  return {
    refer: (kind, name, component) => {
      const own = kinds[kind];
      if (own.has(name) && !isDeepStrictEqual(own.get(name), component))
        throw new Error(`Two ${kind} have the name ${name}: give one of them another.`);
      own.set(name, component);
      return { $ref: `#/components/${kind}/${name}` };
    },
    all: () => ({
      schemas: sorted(kinds.schemas),
      parameters: sorted(kinds.parameters),
      headers: sorted(kinds.headers),
      responses: sorted(kinds.responses),
      examples: sorted(kinds.examples),
    }),
  };
};
