// The shim against the installed @azure/functions: it fails when the library asks for a member that the shim does not have.
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { runNode } from './support.ts';

const Probe = z.object({
  known: z.array(z.string()),
  asked: z.array(z.string()),
  refusals: z.array(z.string()),
  result: z.unknown(),
});

it('has every member that the library asks for, and refuses what the real worker refuses', async () => {
  const probe = runNode([join(import.meta.dirname, 'probe.ts')]);
  expect(await probe.ended).toBe(0);
  const { known, asked, refusals, result } = Probe.parse(JSON.parse(probe.out.at(-1) ?? ''));
  expect(asked.filter((member) => !known.includes(member))).toEqual([]);
  expect(asked).toEqual(
    expect.arrayContaining(['setProgrammingModel', 'registerFunction', 'registerHook', 'log']),
  );
  expect(refusals).toEqual([
    'Log hooks require Azure Functions Host v4.34 or higher.',
    'A function with id "a" has already been registered.',
    'A function can only be registered during app startup.',
    "Setup options can't be changed after app startup has finished.",
  ]);
  expect(result).toMatchObject({ returnValue: { http: { statusCode: '201' } } });
});
