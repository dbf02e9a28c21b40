// The operations of a stack's document, each with its line of the table and the request that would succeed.
import { readApiDocument, type ApiDocument, type Operation } from './api-document.ts';
import type { Ask } from './client.ts';
import type { Insider, Scene } from './security-scene.ts';
import { securityTable, type Line } from './security-table.ts';
import type { World } from './world.ts';

export interface TableRow {
  readonly operation: Operation;
  readonly line: Line;
}

export interface OperationTable {
  readonly document: ApiDocument;
  readonly rows: readonly TableRow[];
  /** Operations that have no line yet. */
  readonly missing: readonly string[];
}

export const readOperationTable = async ({ ask }: World): Promise<OperationTable> => {
  const document = await readApiDocument(ask);
  const { operations } = document;
  return {
    document,
    rows: operations.flatMap((operation) => {
      const line = securityTable[operation.id];
      return line ? [{ operation, line }] : [];
    }),
    missing: operations.filter(({ id }) => !Object.hasOwn(securityTable, id)).map(({ id }) => id),
  };
};

/** All of them. */
export const insiders = [
  'owner',
  'manager',
  'contributor',
  'Registration.Review',
  'Offers.Publish',
  'DevCenter.Report',
] as const satisfies readonly Insider[];

/** Who of the insiders may call an operation. */
export const admitted = ({ who }: Line): readonly Insider[] => {
  switch (who.to) {
    case 'everyone':
      return insiders;
    case 'callers':
      return who.platformRole ? [who.platformRole] : insiders;
    case 'publisher':
      return [...who.roles, ...(who.platformRole ? [who.platformRole] : [])];
  }
};

export const refused = (line: Line): readonly Insider[] =>
  insiders.filter((insider) => !admitted(line).includes(insider));

const publisherIdOf = ({ who, about }: Line, { active, waiting, freeId }: Scene): string =>
  who.to === 'publisher' ? (about === 'waiting' ? waiting : active).id : freeId;

/** A request that would succeed, by a caller who may make it; to be sent with something wrong in it. */
export const requestOf = ({ operation, line }: TableRow, scene: Scene): Ask => {
  const values: Readonly<Record<string, string>> = {
    publisherId: publisherIdOf(line, scene),
    ...line.params?.(scene),
  };
  const [insider = 'owner'] = admitted(line);
  return {
    method: operation.method,
    path: operation.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none'),
    ...(operation.isOpen ? {} : { as: callerOf(line, insider, scene) }),
    ...(line.body && operation.method !== 'GET' ? { body: line.body(scene) } : {}),
    ...(operation.ifMatch === 'required' ? { ifMatch: '*' } : {}),
    ...(line.headers && { headers: line.headers(scene) }),
  };
};

/** The insider, or, where the request is about the publisher that waits, its own owner. */
export const callerOf = ({ about }: Line, insider: Insider, scene: Scene): { readonly token: string } =>
  about === 'waiting' && insider === 'owner' ? scene.waiting.owner : scene.insiders[insider];
