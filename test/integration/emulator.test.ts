// The local run as an emulator: a seed at the start, a clock that moves, a reset, all of it with the real parts.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { call } from '../../local/api-client.ts';
import { startStack, type Stack } from '../../local/stack.ts';
import { clientAt } from '../support/client.ts';
import { mailTo } from '../support/mail.ts';
import { storedRows } from '../support/stored.ts';

const sample = join(import.meta.dirname, '../../local/seed.sample.json');
const P = '/publishers/contoso-widgets';

let stack: Stack;
beforeAll(async () => {
  const settings = {
    AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
    LIMIT_WRITES_PER_MINUTE: '8',
  };
  stack = await startStack({ settings, args: ['--no-build', '--seed', sample] });
}, 60_000);
afterAll(() => stack.stop(), 60_000);

const control = async (path: string, body?: object): Promise<unknown> => {
  const response = await fetch(`${stack.coordinates.control}${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  expect(response.status).toBe(200);
  return response.json();
};

const Clock = z.object({ now: z.string(), aheadSeconds: z.number() });
const ask = async (path: string, email: string): Promise<unknown> =>
  (await call(stack.api, { method: 'GET', path, as: await stack.token({ email }), expect: 200 })).body;

const Invitations = z.object({ value: z.array(z.object({ email: z.string(), status: z.string() })) });
const statusOfGrace = async (): Promise<string | undefined> =>
  Invitations.parse(await ask(`${P}/invitations`, 'ada@contoso.example')).value.find(
    ({ email }) => email === 'grace@fabrikam.example',
  )?.status;

describe('the emulator', () => {
  it('starts with what its seed says, lets days pass as they would, and goes back to the start', async () => {
    const { value: users } = z
      .object({ value: z.array(z.object({ email: z.string(), role: z.string() })) })
      .parse(await ask(`${P}/users`, 'ada@contoso.example'));
    expect(users.map(({ email, role }) => `${email} ${role}`).sort()).toEqual([
      'ada@contoso.example owner',
      'mary@contoso.example manager',
      'otto@contoso.example contributor',
    ]);
    expect(await ask('/publishers/fabrikam-tools', 'grace@fabrikam.example')).toMatchObject({
      status: 'suspended',
    });
    expect(await statusOfGrace()).toBe('pending');
    await mailTo(stack, 'grace@fabrikam.example', /^Invitation/);

    const oldToken = await stack.token({ email: 'ada@contoso.example' });
    const before = Clock.parse(await control('/clock'));
    const after = Clock.parse(await control('/clock', { advance: 'P8D' }));
    expect(after.aheadSeconds).toBe(8 * 86_400);
    expect(Date.parse(after.now) - Date.parse(before.now)).toBeGreaterThanOrEqual(8 * 86_400_000);
    expect(await statusOfGrace()).toBe('expired');
    // The hours in between did their work at their time: the reminder left before the end.
    await mailTo(stack, 'grace@fabrikam.example', /^Reminder/);
    await call(stack.api, { method: 'GET', path: P, as: oldToken, expect: 401 });

    await control('/reset', { seed: null });
    expect(Clock.parse(await control('/clock')).aheadSeconds).toBe(0);
    expect(await storedRows(stack)).toEqual([]);
    expect(await stack.inbox.mails()).toEqual([]);
    expect(await ask('/publishers', 'ada@contoso.example')).toMatchObject({ value: [] });

    await control('/reset', {});
    expect(await statusOfGrace()).toBe('pending');
  }, 120_000);

  it('forgets with a reset also what its process has counted', async () => {
    const as = { token: await stack.token({ email: 'mallory@fabrikam.example' }) };
    const request = clientAt(stack.api);
    const write = async (): Promise<number> =>
      (await request({ method: 'DELETE', path: `${P}/users/none`, as })).status;
    for (let count = 0; count < 8; count += 1) expect(await write()).toBe(404);
    expect(await write()).toBe(429);
    await control('/reset', {});
    expect(await write()).toBe(404);
  }, 60_000);

  it('seeds on top of what there is, and leaves that alone', async () => {
    const owner = { email: 'nora@fabrikam.example', name: 'Nora' };
    const seed = {
      publishers: [
        { id: 'contoso-widgets', owner: { email: 'ada@contoso.example', name: 'Ada' } },
        { id: 'fabrikam-lamps', owner, status: 'rejected' },
      ],
    };
    expect(await control('/seed', seed)).toEqual({
      seeded: [
        { publisherId: 'contoso-widgets', status: 'active', existed: true, users: 0, invitations: [] },
        { publisherId: 'fabrikam-lamps', status: 'rejected', existed: false, users: 0, invitations: [] },
      ],
    });
    expect(await ask('/publishers/fabrikam-lamps', owner.email)).toMatchObject({ status: 'rejected' });
  });
});
