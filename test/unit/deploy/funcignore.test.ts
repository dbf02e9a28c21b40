// A deployment takes nothing along that does not run, and nothing that is secret.
import { globSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { isLeftOut, root } from '../../support/package.ts';

it.each(['dist/app.cjs', 'dist/chunks/acs-LSUWVA7N.cjs', 'host.json', 'package.json'])('takes %s', (path) => {
  expect(isLeftOut(path)).toBe(false);
});

it.each([
  'local.settings.json',
  '.env',
  '.azure/contoso/.env',
  '.local/keys.json',
  '.git/config',
  'dist/start.cjs.map',
  'functions/get-me.ts',
  'infra/main.parameters.json',
  'package-lock.json',
  'README.md',
])('leaves out %s', (path) => {
  expect(isLeftOut(path)).toBe(true);
});

it('leaves out all packages without naming their folder, so that azd does not want them installed in Azure', () => {
  expect(isLeftOut('node_modules/')).toBe(false);
  expect(isLeftOut('node_modules/zod/index.js')).toBe(true);
  expect(isLeftOut('node_modules/.bin/tsc')).toBe(true);
});

it('knows every file and folder at the top of the project', () => {
  const folders = globSync('*/', { cwd: root }).map((name) => `${name.replace(/[\\/]$/, '')}/`);
  const taken = [...globSync('*', { cwd: root, exclude: folders }), ...folders].filter(
    (name) => !isLeftOut(name),
  );
  expect(taken.toSorted()).toEqual(expect.arrayContaining(['host.json', 'package.json']));
  const known = ['dist', 'dist/', 'host.json', 'node_modules', 'node_modules/', 'package.json'];
  expect(taken.filter((name) => !known.includes(name))).toEqual([]);
});
