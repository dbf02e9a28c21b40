// The operations as functions/ registers them, without a host, a stack or a setting: for what is made from their texts.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { operations } from '../shared/http/endpoint.ts';
import { createCore, installCore } from './host/core.ts';
import { appSettings } from './settings.ts';

const root = join(import.meta.dirname, '..');
const key = (first: number): string => Buffer.alloc(32, first).toString('base64url');

/** Settings that let the app load; nothing is ever reached with them. */
const settings = appSettings({
  ports: { api: 1, inbox: 1, smtp: 1, issuer: 1, blob: 1, queue: 1, table: 1, control: 1 },
  keys: {
    link: key(1),
    digest: key(2),
    history: key(3),
    continuation: key(4),
    promo: key(5),
    mailDelivery: [key(6), key(7)],
  },
  environment: {},
  set: {},
});

/** Loads every file of functions/, in order, and gives the HTTP operations that they are. */
export const loadOperations = async (): Promise<typeof operations> => {
  Object.assign(process.env, settings);
  installCore(createCore(() => undefined).api);
  for (const file of globSync('functions/*.ts', { cwd: root }).sort())
    await import(pathToFileURL(join(root, file)).href);
  return (await import('../shared/http/endpoint.ts')).operations;
};
