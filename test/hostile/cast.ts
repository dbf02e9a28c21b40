// Who attacks, and which of them can do nothing at an operation.
import { admitted, callerOf, insiders, requestOf, type TableRow } from '../support/operation-table.ts';
import type { ApiDocument, Operation, Schema } from '../support/api-document.ts';
import type { Ask } from '../support/client.ts';
import type { Insider, Scene } from '../support/security-scene.ts';
import type { Line } from '../support/security-table.ts';
import { below, pick, type Luck } from './luck.ts';
import { badAuthorization } from './odd-tokens.ts';

/** An operation under attack; a new one that has no line in the table yet is attacked all the same. */
export interface Prey {
  readonly operation: Operation;
  readonly line: Line | undefined;
}

type Outsider = 'stranger' | 'unverified' | 'servicePrincipal' | 'nobody' | 'bad';

export interface Actor {
  /** Undefined: without the header. */
  readonly authorization: string | undefined;
  /** Whether the operation has to refuse them, whatever they ask. */
  readonly isPowerless: boolean;
}

const outsiders = ['stranger', 'unverified', 'servicePrincipal', 'nobody', 'bad', 'bad'] as const;

const isInsider = (name: Insider | Outsider): name is Insider => insiders.some((insider) => insider === name);

const isPowerless = ({ operation, line }: Prey, name: Insider | Outsider): boolean => {
  if (operation.isOpen) return false;
  if (name === 'nobody' || name === 'bad') return true;
  if (!line) return false;
  if (isInsider(name)) return !admitted(line).includes(name);
  if (line.who.to === 'publisher') return true;
  if (line.who.to === 'everyone') return false;
  const isPerson = name === 'stranger';
  return line.who.platformRole !== undefined || (line.who.person === true && !isPerson);
};

const tokenOf = ({ line }: Prey, name: Insider | Outsider, scene: Scene): string => {
  if (isInsider(name)) return (line ? callerOf(line, name, scene) : scene.insiders[name]).token;
  return name === 'unverified' || name === 'servicePrincipal' ? scene[name].token : scene.stranger.token;
};

const likely = ({ line }: Prey): Insider => (line && admitted(line)[0]) ?? 'owner';

/** Half of them somebody who may call the operation. */
export const actorFor = (luck: Luck, prey: Prey, scene: Scene): Actor => {
  const kind = below(luck, 4);
  const name = kind < 2 ? likely(prey) : kind === 2 ? pick(luck, insiders) : pick(luck, outsiders);
  const token = tokenOf(prey, name, scene);
  const headers = { nobody: undefined, bad: badAuthorization(luck, scene.active.owner.token) };
  const authorization = name === 'nobody' || name === 'bad' ? headers[name] : `Bearer ${token}`;
  return { authorization, isPowerless: isPowerless(prey, name) };
};

/** A value that a schema could be of, for operations without a line. */
const sampleOf = (schema: Schema, { resolve }: ApiDocument): unknown => {
  const own = resolve(schema);
  const [choice] = own.enum ?? [];
  if (choice !== undefined) return choice;
  const [first] = own.anyOf ?? [];
  if (first) return sampleOf(first, { operations: [], resolve });
  if (own.type === 'object' || own.properties)
    return Object.fromEntries(
      Object.entries(own.properties ?? {}).map(([name, property]) => [
        name,
        sampleOf(property, { operations: [], resolve }),
      ]),
    );
  if (own.type === 'array') return own.items ? [sampleOf(own.items, { operations: [], resolve })] : [];
  if (own.type === 'boolean') return true;
  return own.type === 'integer' || own.type === 'number' ? 1 : 'a';
};

/** The request that could succeed, to be spoiled. */
export const temptingRequest = ({ operation, line }: Prey, scene: Scene, document: ApiDocument): Ask => {
  const row: TableRow = { operation, line: line ?? { who: { to: 'publisher', permission: '', roles: [] } } };
  const request = requestOf(row, scene);
  const body = request.body ?? (operation.body && sampleOf(operation.body, document));
  return { ...request, ...(body === undefined ? {} : { body }) };
};
