// docs/dependencies.md lists what runs in production with its bytes, and what only builds and tests, as they are.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { bundledShares, own, type Share } from '../../support/bundled.ts';
import { readProjectFile, tableBelow } from './markdown.ts';

const document = readProjectFile('docs/dependencies.md');
const production = tableBelow('## In production', document);
const development = tableBelow('## For development', document);

const Names = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: Names, devDependencies: Names })
  .parse(JSON.parse(readProjectFile('package.json')));
const Locked = z.object({ version: z.optional(z.string()), license: z.optional(z.string()) });
const { packages } = z
  .object({ packages: z.record(z.string(), Locked) })
  .parse(JSON.parse(readProjectFile('package-lock.json')));

/** How far a number may be from the truth before it has to be written anew. */
const isNear = (written: string | undefined, bytes: number): boolean =>
  Math.abs(Number(written?.replaceAll(' ', '')) - bytes) <= Math.max(500, bytes * 0.05);

describe('what runs in production', () => {
  let shares: ReadonlyMap<string, Share>;
  beforeAll(async () => {
    shares = await bundledShares();
  }, 60_000);

  it('is what the built app contains, package by package', () => {
    const bundled = [...shares.keys()].filter((name) => name !== own);
    expect(production.map(([name]) => name).toSorted()).toEqual(bundled.toSorted());
  });

  it('has the versions and licences of the lock file', () => {
    const wrong = production.filter(([name, version, licence]) => {
      const locked = packages[`node_modules/${name ?? ''}`];
      return locked?.version !== version || locked?.license !== licence;
    });
    expect(wrong.map(([name = '']) => [name, packages[`node_modules/${name}`]])).toEqual([]);
  });

  it('has the bytes that it adds at the start, and later', () => {
    const wrong = production.filter(([name = '', , , start, later]) => {
      const share = shares.get(name);
      return !share || !isNear(start, share.start) || !isNear(later, share.later);
    });
    expect(wrong.map(([name = '']) => [name, shares.get(name)])).toEqual([]);
  });

  it('has every dependency of package.json, each needed by the app itself', () => {
    const direct = production.flatMap(([name = '', , , , , , by]) => (by === 'the app' ? [name] : []));
    expect(direct).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(direct.filter((name) => !(name in dependencies) && !(name in devDependencies))).toEqual([]);
  });

  it('says of each why', () => {
    expect(production.filter((cells) => cells.length !== 7 || (cells[5] ?? '') === '')).toEqual([]);
  });
});

describe('what only builds and tests', () => {
  it('is what package.json names, each with a reason', () => {
    const bundledToo = production.map(([name]) => name);
    const names = Object.keys(devDependencies).filter((name) => !bundledToo.includes(name));
    expect(development.map(([name]) => name).toSorted()).toEqual(names.toSorted());
    expect(development.filter(([, why = '']) => why === '')).toEqual([]);
  });
});
