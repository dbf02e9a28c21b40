// The start: what the host is told, and what becomes of a build that cannot be loaded.
import { beforeAll, expect, it } from '@jest/globals';
import { loadableSettings } from '../../support/loadable-settings.ts';

let start: typeof import('../../../shared/http/start.ts').start;

beforeAll(async () => {
  Object.assign(process.env, loadableSettings);
  ({ start } = await import('../../../shared/http/start.ts'));
});

it('begins to load the functions without being asked, once the host has been told of them', async () => {
  const told = await new Promise((resolve) => {
    let isTold = false;
    start([], () => {
      resolve(isTold);
      return new Promise(() => undefined);
    });
    isTold = true;
  });
  expect(told).toBe(true);
});

it('ends the process when the file of the functions is empty', async () => {
  const ended = await new Promise((resolve) => {
    start([], () => Promise.resolve(undefined), resolve);
  });
  expect(ended).toMatchObject({ message: expect.stringContaining('the build is damaged') });
});

it('ends the process when the functions cannot be loaded', async () => {
  const fault = new Error('a damaged package');
  const ended = await new Promise((resolve) => {
    start([], () => Promise.reject(fault), resolve);
  });
  expect(ended).toBe(fault);
});
