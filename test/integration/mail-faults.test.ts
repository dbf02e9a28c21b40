// A mail server that refuses, drops the connection or hangs, through the real queue: the right state, and nobody else waits.
import { afterAll, describe, expect, it } from '@jest/globals';
import { historiesOn } from '../support/events.ts';
import { invitingIn, type Invited } from '../support/inviting.ts';
import { startMailServer } from '../support/mail-server.ts';
import { ownWorld } from '../support/own-stack.ts';
import { unique } from '../support/people.ts';
import { queueLengths } from '../support/stored.ts';
import { until } from '../support/until.ts';

const server = await startMailServer();
afterAll(() => server.stop());
const world = await ownWorld({ SMTP_URL: server.url });
const { stack, newPublisher } = world;
const { invited, act, alter, delivered, read } = invitingIn(world);
const { all } = historiesOn(world);

const addressOf = (manner: string): string => `${manner}-${unique()}@fabrikam.example`;
const past = '2026-01-01T00:00:00.000Z';
const isTried = ({ attempts, status, reason }: Invited['delivery']): boolean =>
  attempts > 0 && (status !== 'queued' || reason !== undefined);

describe('a mail server', () => {
  it.each(['550', '551', '553'])('that refuses the recipient with %s makes the mail bounce', async (code) => {
    const publisher = await newPublisher();
    const own = await invited(publisher, { email: addressOf(code) });
    const { delivery } = await delivered(publisher, own.id, isTried);
    expect(delivery).toMatchObject({
      status: 'bounced',
      attempts: 1,
      reason: `The mail server refused the recipient (${code}).`,
    });
    expect(await all(publisher, { type: 'invitation.mailFailed' })).toMatchObject([
      { subject: `/invitations/${own.id}` },
    ]);
    await alter(publisher, { mailedAt: past });
    await act(publisher, own.id, 'resend');
    const again = await delivered(publisher, own.id, ({ status }) => status !== 'queued');
    expect(again.delivery).toMatchObject({ status: 'suppressed', attempts: 0 });
    expect(server.asked(own.email)).toBe(1);
  });

  it.each([
    ['451', 'The mail server asked to try again later (451).'],
    ['452', 'The mail server asked to try again later (452).'],
    ['421', 'The connection to the mail server failed.'],
    ['drop', 'The connection to the mail server failed.'],
  ])('that says %s to the recipient keeps the mail queued, and says why', async (manner, reason) => {
    const publisher = await newPublisher();
    const own = await invited(publisher, { email: addressOf(manner) });
    const { delivery } = await delivered(publisher, own.id, isTried);
    expect(delivery).toMatchObject({ status: 'queued', attempts: 1, reason });
    expect((await read(publisher, own.id)).status).toBe('pending');
    expect(server.asked(own.email)).toBeGreaterThan(0);
  });

  it('that hangs on some recipients holds up no mail to others', async () => {
    const publisher = await newPublisher();
    const stuck: Invited[] = [];
    for (let number = 0; number < 4; number += 1)
      stuck.push(await invited(publisher, { email: addressOf('hang') }));
    await until('The server hangs', async () =>
      stuck.every(({ email }) => server.asked(email) > 0) ? true : undefined,
    );
    const started = performance.now();
    const free = await Promise.all([1, 2, 3, 4, 5].map(() => invited(publisher)));
    for (const { id } of free) await delivered(publisher, id, ({ status }) => status === 'sent');
    // Long before the first of those that hang is given up.
    expect(performance.now() - started).toBeLessThan(8000);
    const given = await Promise.all(stuck.map(({ id }) => delivered(publisher, id, isTried, 30_000)));
    for (const { delivery } of given) {
      expect(delivery).toMatchObject({ status: 'queued', attempts: 1 });
      // On a connection that was used before, it is tried once more on another one.
      expect([
        'The mail server did not answer in 10 s.',
        'The connection to the mail server failed.',
      ]).toContain(delivery.reason);
    }
  }, 60_000);

  it('leaves nothing in the poison queue', async () => {
    expect((await queueLengths(stack))['account-mail-poison'] ?? 0).toBe(0);
  });
});
