// The hourly timer, run by hand on a stack: what is due happens once, with its mails; the rest is left alone.
import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { day, hour, later } from '../../shared/domain/time.ts';
import { age } from '../support/ageing.ts';
import { outcomeOf } from '../support/client.ts';
import { historiesOn, type Event } from '../support/events.ts';
import { invitingIn } from '../support/inviting.ts';
import { linkTokenIn, mailTo } from '../support/mail.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { ownWorld } from '../support/own-stack.ts';
import { until } from '../support/until.ts';

// A stack of its own: the timer looks at every account there is.
const world = await ownWorld({
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '1000',
  LIMIT_WRITES_PER_MINUTE: '1000',
});
const { stack, newPerson, newPublisher, newTeam } = world;
const { invited, accept, preview, link, read } = invitingIn(world);

const runs = async (): Promise<number> => {
  const log = await readFile(stack.coordinates.logs, 'utf8');
  return log.split('\n').filter((line) => line.includes('"operation":"expire-invitations"')).length;
};
const runTimer = async (times = 1): Promise<void> => {
  const before = await runs();
  const address = `${new URL(stack.api).origin}/admin/functions/expire-invitations`;
  const headers = { 'Content-Type': 'application/json' };
  await Promise.all(
    Array.from({ length: times }, async () => {
      const { status } = await fetch(address, { method: 'POST', headers, body: '{}' });
      if (status !== 202) throw new Error(`The host answered ${status}.`);
    }),
  );
  await until('The timer has run', async () => ((await runs()) >= before + times ? true : undefined));
};

const eventsOf = async (publisher: Publisher, type: Event['type']) =>
  (await historiesOn(world).page(publisher, { type })).value;

describe('expire-invitations', () => {
  it('changes nothing when nothing is due', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    await mailTo(stack, own.email);
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    await runTimer(2);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('records the end once, also when it runs twice at a time, and tells the inviter', async () => {
    const team = await newTeam();
    const person = await newPerson();
    const own = await invited(team, { email: person.email, expiresInDays: 2 }, team.manager);
    await mailTo(stack, person.email);
    await age(stack, team.id, 2 * day + hour);
    // Over already, recorded or not.
    expect((await read(team, own.id)).status).toBe('expired');
    expect(await eventsOf(team, 'invitation.expired')).toEqual([]);
    await runTimer(3);
    expect(await eventsOf(team, 'invitation.expired')).toMatchObject([
      { subject: `/invitations/${own.id}`, actor: { id: 'system' } },
    ]);
    expect((await read(team, own.id)).status).toBe('expired');
    const told = await mailTo(stack, team.manager.email, /has expired/);
    expect(told.text.replaceAll('\u202f', '')).toContain(person.email);
    expect(outcomeOf(await accept(person, { token: await link(team, own) }))).toMatchObject({
      status: 409,
      code: 'InvitationExpired',
    });
    // Short-lived ones are not reminded of.
    expect(await stack.inbox.mails(person.email)).toHaveLength(1);
  }, 20_000);

  it('reminds once of what lives longer than three days, a day before it ends', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email, expiresInDays: 4 });
    const first = linkTokenIn(await mailTo(stack, person.email));
    await age(stack, publisher.id, 3 * day + hour);
    await runTimer(2);
    const reminder = await mailTo(stack, person.email, /^Reminder/);
    const token = linkTokenIn(reminder);
    expect(token).not.toBe(first);
    const now = await read(publisher, own.id);
    expect(now.version).toBeGreaterThan(own.version);
    expect(now.expiresAt).toBe(later(own.expiresAt, -(3 * day + hour)));
    expect(outcomeOf(await preview(first))).toMatchObject({ status: 404 });
    await runTimer();
    expect(await stack.inbox.mails(person.email)).toHaveLength(2);
    expect((await accept(person, { token })).status).toBe(200);
  }, 20_000);
});
