// The app's own process: ended in the middle of writes, and started with settings that cannot work.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { isTo } from '../../local/inbox.ts';
import { startStack, type Stack } from '../../local/stack.ts';
import { invitingIn } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { unique } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { until } from '../support/until.ts';
import { createWorld, type World } from '../support/world.ts';

let stack: Stack;
let world: World;
beforeAll(async () => {
  stack = await startStack({
    settings: {
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
      LIMIT_WRITES_PER_MINUTE: '100000',
      LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000',
    },
    args: ['--no-build'],
  });
  world = createWorld(stack);
}, 30_000);
afterAll(() => stack.stop(), 30_000);

const Invited = z.object({ id: z.string() });
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

interface Sent {
  readonly email: string;
  /** The id, once acknowledged. */
  readonly id: string | undefined;
}

const inviteMany = (publisher: Publisher, count: number): readonly Promise<Sent>[] =>
  Array.from({ length: count }, async () => {
    const email = `grace-${unique()}@fabrikam.example`;
    const answer = await world
      .ask({
        method: 'POST',
        path: `${publisher.path}/invitations`,
        as: publisher.owner,
        body: { email, role: 'contributor' },
      })
      // The process may be gone before it has answered: then nothing was acknowledged.
      .catch(() => undefined);
    return { email, id: answer?.status === 201 ? Invited.parse(answer.body).id : undefined };
  });

describe('the app ended in the middle of many writes', () => {
  it('has kept all that it acknowledged when it is back, with one mail for each', async () => {
    const publisher = await world.newPublisher();
    const sending = inviteMany(publisher, 60);
    await Promise.race(sending);
    const { functions } = stack.coordinates.processes;
    process.kill(functions, 'SIGTERM');
    const sent = await Promise.all(sending);
    await until('The process has ended', async () => !isAlive(functions) || undefined, 20_000);
    await until('The app is back', async () => {
      const answer = await world.ask({ method: 'GET', path: '/health' }).catch(() => undefined);
      return answer?.status === 200 || undefined;
    });
    const acknowledged = sent.filter(({ id }) => id !== undefined);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { id, email } of acknowledged) {
      expect(await invitingIn(world).read(publisher, id ?? '')).toMatchObject({ email, status: 'pending' });
    }
    for (const { email } of acknowledged) await mailTo(stack, email, /./, 20_000);
    const mails = await stack.inbox.mails();
    const twice = sent.filter(({ email }) => mails.filter((mail) => isTo(mail, email)).length > 1);
    expect(twice).toEqual([]);
  }, 60_000);
});

describe('settings that are missing or wrong', () => {
  it('keep the app from starting, and each is named', async () => {
    const wrong = {
      DIGEST_KEY: '',
      LINK_KEYS: 'local1:tooshort',
      TOKEN_ISSUERS: '[{"issuer":"ftp://contoso.example","audience":"a"}]',
      PUBLIC_ORIGIN: 'http://127.0.0.1/path',
      SMTP_URL: 'mail.contoso.example',
    };
    const script = join(import.meta.dirname, '../../local/start.ts');
    const sets = Object.entries(wrong).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
    const command = [script, '--ephemeral', '--json', '--no-build', ...sets];
    const run = spawn(process.execPath, command, { stdio: 'pipe' });
    const [, out, complaint] = await Promise.all([once(run, 'exit'), text(run.stdout), text(run.stderr)]);
    expect({ code: run.exitCode, out }).toEqual({ code: 1, out: '' });
    expect(Object.keys(wrong).filter((name) => !complaint.includes(name))).toEqual([]);
    // One line of the run, and under it what the app said: no stack, no secret.
    expect(complaint.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(complaint).not.toContain('tooshort');
  }, 20_000);
});
