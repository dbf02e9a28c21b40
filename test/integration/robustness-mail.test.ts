// A mail server that is away: inviting works on, the mail waits and says why, and arrives when the server is back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isTo } from '../../local/inbox.ts';
import { choosePorts } from '../../local/ports.ts';
import { startStack, type Stack } from '../../local/stack.ts';
import { invitingIn } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { unique } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { queueOf } from '../support/queue.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';
import { createWorld, type World } from '../support/world.ts';

let stack: Stack;
let server: TcpProxy;
let world: World;
let publisher: Publisher;

beforeAll(async () => {
  const { smtp } = await choosePorts({}, true);
  server = await startTcpProxy(smtp);
  stack = await startStack({
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
    },
    args: ['--no-build', '--smtp-port', `${smtp}`],
  });
  world = createWorld(stack);
  publisher = await world.newPublisher();
  await mailTo(stack, publisher.owner.email, /active|approved|welcome/i);
}, 30_000);
afterAll(async () => {
  await stack.stop();
  await server.stop();
}, 30_000);

describe('a mail server that is away', () => {
  it('delays mails and loses none', async () => {
    const { invited, read } = invitingIn(world);
    const addresses = [1, 2, 3].map(() => `grace-${unique()}@fabrikam.example`);
    server.cut();
    const ids = await Promise.all(addresses.map(async (email) => (await invited(publisher, { email })).id));
    const deliveryOf = async (id: string) => (await read(publisher, id)).delivery;

    for (const one of ids) {
      const delivery = await until('The first attempt', async () => {
        const now = await deliveryOf(one);
        return now.reason === undefined ? undefined : now;
      });
      expect(delivery).toMatchObject({ status: 'queued', attempts: 1 });
      expect(delivery.reason).toMatch(/mail server/);
      expect(delivery.reason).not.toContain('@');
    }
    // The next attempts stand in the queue, hidden until their time has come.
    const depth = await until('The retries are enqueued', async () => {
      const now = await queueOf(stack, 'account-mail').depth();
      return now.all === addresses.length ? now : undefined;
    });
    expect(depth).toEqual({ all: addresses.length, visible: 0 });
    expect((await queueOf(stack, 'account-mail-poison').depth()).all).toBe(0);

    server.pass();
    for (const email of addresses) await mailTo(stack, email, /./, 40_000);
    for (const one of ids) {
      const delivery = await until('The delivery says sent', async () => {
        const now = await deliveryOf(one);
        return now.status === 'sent' ? now : undefined;
      });
      expect(delivery).toMatchObject({ status: 'sent', attempts: 2 });
    }
    const mails = await stack.inbox.mails();
    expect(addresses.map((email) => mails.filter((mail) => isTo(mail, email)).length)).toEqual([1, 1, 1]);
  }, 60_000);
});
