// Storage that does not answer: said at once, never a hang, nothing half done, and well again without a restart.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isTo } from '../../local/inbox.ts';
import { emulatorConnection } from '../../local/settings.ts';
import { startStack, type Stack } from '../../local/stack.ts';
import { errorOf, type Answer, type Ask } from '../support/client.ts';
import { freePorts } from '../support/free-ports.ts';
import { newAddress } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import type { Publisher } from '../support/publishers.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';
import { createWorld, type World } from '../support/world.ts';

let stack: Stack;
let queues: TcpProxy;
let tables: TcpProxy;
let world: World;
let publisher: Publisher;

beforeAll(async () => {
  const blob = await freePorts(3);
  queues = await startTcpProxy(blob + 1);
  tables = await startTcpProxy(blob + 2);
  stack = await startStack({
    settings: {
      AzureWebJobsStorage: emulatorConnection({ blob, queue: queues.port, table: tables.port }),
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
      AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
      LIMIT_WRITES_PER_MINUTE: '100000',
      LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000',
    },
    args: ['--no-build', '--storage-port', `${blob}`],
  });
  world = createWorld(stack);
  publisher = await world.newPublisher();
}, 30_000);
afterAll(async () => {
  await stack.stop();
  await Promise.all([queues.stop(), tables.stop()]);
}, 60_000);

const invitationTo = (email: string): Ask => ({
  method: 'POST',
  path: `${publisher.path}/invitations`,
  as: publisher.owner,
  body: { email, role: 'contributor' },
});
const needingStorage = (): readonly Ask[] => [
  { method: 'GET', path: publisher.path, as: publisher.owner },
  { method: 'GET', path: '/publishers', as: publisher.owner },
  { method: 'GET', path: '/health' },
  { method: 'PATCH', path: publisher.path, as: publisher.owner, ifMatch: '*', body: { locale: 'sv' } },
  invitationTo(newAddress()),
];

const expectBusy = (answer: Answer): void => {
  expect({ status: answer.status, code: answer.code }).toEqual({ status: 503, code: 'ServiceBusy' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(errorOf(answer).message).not.toMatch(/ECONN|127\.0|Error|table|queue/i);
};

const isWell = (): Promise<true> =>
  until('The service is well', async () => {
    const { status } = await world.ask({ method: 'GET', path: '/health' });
    return status === 200 || undefined;
  });

describe('storage that refuses connections', () => {
  it('is said within seconds, and used again without a restart', async () => {
    tables.cut();
    queues.cut();
    const started = performance.now();
    const answers = await Promise.all(needingStorage().map(world.ask));
    expect(performance.now() - started).toBeLessThan(5000);
    for (const answer of answers) expectBusy(answer);
    // The third is the health check.
    const parts = answers[2] && errorOf(answers[2]).details.map(({ target }) => target);
    expect(parts).toEqual(['tables', 'queue']);
    // What needs no storage works on.
    expect((await world.ask({ method: 'GET', path: '/me', as: publisher.owner })).status).toBe(200);
    tables.pass();
    queues.pass();
    await isWell();
    const email = newAddress();
    expect((await world.ask(invitationTo(email))).status).toBe(201);
    await mailTo(stack, email, /./, 15_000);
  }, 40_000);
});

describe('storage that never answers', () => {
  it('is said within ten seconds, queue or tables, and an invitation without its mail is none', async () => {
    const timed = async (request: Ask) => {
      const started = performance.now();
      const answer = await world.ask(request);
      return { answer, seconds: (performance.now() - started) / 1000 };
    };
    const email = newAddress();
    queues.swallow();
    const withoutQueue = [timed(invitationTo(email)), timed({ method: 'GET', path: '/health' })];
    await until('The requests have read their tables', async () => {
      const { status } = await world.ask({ method: 'GET', path: publisher.path, as: publisher.owner });
      return status === 200 || undefined;
    });
    tables.swallow();
    const all = await Promise.all([...withoutQueue, ...needingStorage().map(timed)]);
    queues.pass();
    tables.pass();
    for (const { answer, seconds } of all) {
      expectBusy(answer);
      expect(seconds).toBeLessThan(10);
    }
    await isWell();
    await world.must(201, invitationTo(email));
    await mailTo(stack, email, /./, 15_000);
  }, 40_000);
});

describe('connections that break in the middle of many writes', () => {
  it('lose nothing that was acknowledged, and send no mail twice', async () => {
    const addresses = Array.from({ length: 30 }, newAddress);
    const sending = addresses.map(async (email) => ({ email, answer: await world.ask(invitationTo(email)) }));
    await Promise.race(sending);
    tables.cut();
    await until('One is refused', async () => {
      const { status } = await world.ask({ method: 'GET', path: publisher.path, as: publisher.owner });
      return status === 503 || undefined;
    });
    tables.pass();
    const done = await Promise.all(sending);
    await isWell();
    // A refusal leaves open whether it was done: repeating it is safe.
    for (const { email, answer } of done) {
      if (answer.status === 201) continue;
      expectBusy(answer);
      const again = await world.ask(invitationTo(email));
      expect(['201 ', '409 InvitationAlreadyPending']).toContain(`${again.status} ${again.code ?? ''}`);
    }
    for (const email of addresses) await mailTo(stack, email, /./, 20_000);
    const mails = await stack.inbox.mails();
    const counts = addresses.map((email) => mails.filter((mail) => isTo(mail, email)).length);
    expect(counts).toEqual(addresses.map(() => 1));
  }, 60_000);
});
