// What a cold start has to load: exact numbers, so that growth is a decision and not an accident.
import { expect, it } from '@jest/globals';
import { bundledStart } from '../../support/bundled.ts';

/** Raise one of these only for something that most requests need at once; anything else is loaded on first use. */
const budget = { bytes: 345_000, modules: 230, files: 11 };

it('stays within its budget of bytes, modules and files', async () => {
  const { bytes, modules, files } = await bundledStart();
  expect(bytes).toBeLessThanOrEqual(budget.bytes);
  expect(modules).toBeLessThanOrEqual(budget.modules);
  expect(files).toBeLessThanOrEqual(budget.files);
}, 60_000);

it('has a budget that is no larger than it needs to be', async () => {
  const { bytes, modules } = await bundledStart();
  expect(bytes).toBeGreaterThan(budget.bytes * 0.95);
  expect(modules).toBeGreaterThan(budget.modules * 0.95);
}, 60_000);
