// The functions as functions/ has them, without a host, a stack or a setting: for what is made from their texts.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { operations } from '../shared/http/endpoint.ts';

const root = join(import.meta.dirname, '..');

/** Loads every file of functions/, in order, and gives the HTTP operations that they are. */
export const loadOperations = async (): Promise<typeof operations> => {
  for (const file of globSync('functions/*.ts', { cwd: root }).sort())
    await import(pathToFileURL(join(root, file)).href);
  return operations;
};
