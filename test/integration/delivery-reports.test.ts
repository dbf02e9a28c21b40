// What became of a mail, as Event Grid tells: the handshake, the key, and reports that count once.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { operationIdOf } from '../../shared/mail/outgoing.ts';
import { done, of } from '../support/api.ts';
import { outcomeOf, type Ask } from '../support/client.ts';
import { invitingIn, type Invited } from '../support/inviting.ts';
import { keysOf } from '../support/links.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { storedRows } from '../support/stored.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPublisher } = world;
const { invited, act, read, alter, delivered } = invitingIn(world);

let keys: readonly [string, string];
beforeAll(async () => {
  keys = (await keysOf(stack)).mailDelivery;
});

const post = (body: unknown, more: Partial<Ask> = {}) =>
  ask({
    method: 'POST',
    path: '/mail-delivery-reports',
    query: '',
    headers: { 'x-delivery-key': keys[0], 'aeg-event-type': 'Notification' },
    body,
    ...more,
  });
const eventOf = (messageId: string, status: string) => ({
  id: crypto.randomUUID(),
  topic: '/subscriptions/x/resourceGroups/x/providers/Microsoft.Communication/communicationServices/x',
  subject: `sender/no-reply@contoso.example/message/${messageId}`,
  data: {
    sender: 'no-reply@contoso.example',
    recipient: 'grace@fabrikam.example',
    messageId,
    status,
    deliveryStatusDetails: { statusMessage: 'mailbox of grace@fabrikam.example' },
    deliveryAttemptTimeStamp: '2026-11-21T09:00:00.0000000+00:00',
  },
  eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
  dataVersion: '1.0',
  metadataVersion: '1',
  eventTime: '2026-11-21T09:00:00Z',
});
const operationOf = ({ id: publisherId }: Publisher, { id: subject, version }: Invited): string =>
  operationIdOf({ publisherId, kind: 'invitation', subject, version });

const shownAs = {
  Delivered: 'delivered',
  Bounced: 'bounced',
  Failed: 'failed',
  Suppressed: 'suppressed',
  Quarantined: 'failed',
  FilteredSpam: 'failed',
};

/** An invitation whose mail has left. */
const sent = async (): Promise<readonly [Publisher, Invited]> => {
  const publisher = await newPublisher();
  const own = await invited(publisher);
  return [publisher, await delivered(publisher, own.id, ({ status }) => status === 'sent')];
};

describe('record-mail-delivery', () => {
  it('answers the handshake of a new subscription, by either key, in the query or a header', async () => {
    const body = [
      {
        id: crypto.randomUUID(),
        topic: '/subscriptions/x',
        subject: '',
        data: { validationCode: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6', validationUrl: 'https://x.example' },
        eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
        eventTime: '2026-11-21T09:00:00Z',
        metadataVersion: '1',
        dataVersion: '1',
      },
    ];
    for (const key of keys)
      for (const more of [{ headers: { 'x-delivery-key': key } }, { headers: {}, query: `key=${key}` }]) {
        const { status, body: answer } = await post(body, more);
        expect({ status, answer }).toEqual({
          status: 200,
          answer: { validationResponse: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6' },
        });
      }
  });

  it('refuses who has no key or another one, before it looks at the body', async () => {
    const wrong = Buffer.alloc(32, 7).toString('base64url');
    const none = await post('', { headers: {}, raw: 'no json' });
    expect(outcomeOf(none)).toMatchObject({ status: 401, code: 'AuthenticationRequired' });
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/);
    for (const key of [wrong, '', 'x', `${keys[0]}A`, keys[0].slice(0, -2), `${keys[0]},${keys[1]}`])
      for (const more of [
        { headers: { 'x-delivery-key': key } },
        { headers: {}, query: `key=${encodeURIComponent(key)}` },
      ])
        expect(outcomeOf(await post('', { ...more, raw: 'no json' }))).toMatchObject({
          status: 401,
          code: 'InvalidAuthenticationToken',
        });
    expect((await post('', { raw: 'no json' })).code).toBe('MalformedJson');
  });

  it('ignores what is not about a mail of ours, and states in between', async () => {
    const [publisher, own] = await sent();
    const rows = await storedRows(stack);
    const before = rows.filter((row) => row.includes(publisher.id)).sort();
    const events = [
      eventOf(crypto.randomUUID(), 'Bounced'),
      eventOf('../publishers', 'Bounced'),
      eventOf('', 'Bounced'),
      eventOf(operationOf(publisher, own), 'Expanded'),
      eventOf(operationOf(publisher, own), 'toString'),
      { ...eventOf(operationOf(publisher, own), 'Bounced'), eventType: 'Microsoft.Communication.Other' },
      { ...eventOf(operationOf(publisher, own), 'Bounced'), data: { status: 'Bounced' } },
    ];
    const answer = await post(events);
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: {} });
    const after = await storedRows(stack);
    expect(after.filter((row) => row.includes(publisher.id)).sort()).toEqual(before);
  });

  it('shows what a report says, once: replays and later reports change nothing', async () => {
    await Promise.all(
      Object.entries(shownAs).map(async ([reported, status]) => {
        const [publisher, own] = await sent();
        const { etag } = await act(publisher, own.id, 'get');
        const operation = operationOf(publisher, own);
        expect((await post([eventOf(operation, reported)])).status).toBe(200);
        const shown = await act(publisher, own.id, 'get');
        expect(shown.body).toMatchObject({ status: 'pending', delivery: { status, attempts: 1 } });
        expect(shown.etag).toBe(etag);
        // The reason is ours: what the provider says of the recipient is not passed on.
        expect(shown.text).not.toContain('mailbox of');
        const rows = await rowsOf(stack, 'publishers', publisher.id);
        for (const again of [reported, 'Delivered', 'Bounced', 'Failed'])
          expect((await post([eventOf(operation.toUpperCase(), again)])).status).toBe(200);
        expect((await act(publisher, own.id, 'get')).body).toEqual(shown.body);
        expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
      }),
    );
  }, 20_000);

  it('tells the history of a mail that did not arrive, and not of one that did', async () => {
    const [publisher, own] = await sent();
    const failures = async () =>
      (
        await done(
          apiAs(publisher.owner).GET('/publishers/{publisherId}/events', {
            params: { ...of(publisher), query: { type: 'invitation.mailFailed' } },
          }),
        )
      ).body;
    const [other, delivery] = await sent();
    await post([eventOf(operationOf(publisher, own), 'Bounced')]);
    await post([eventOf(operationOf(other, delivery), 'Delivered')]);
    expect(await failures()).toMatchObject({
      value: [{ subject: `/invitations/${own.id}`, actor: { id: 'system' } }],
    });
    const rows = await rowsOf(stack, 'publishers', other.id);
    expect(rows.filter(({ key }) => key.startsWith('event:'))).toHaveLength(3);
  });

  it('of a bounce keeps further mails from this address, and says why', async () => {
    const [publisher, own] = await sent();
    await post([eventOf(operationOf(publisher, own), 'Bounced')]);
    await alter(publisher, { mailedAt: '2026-01-01T00:00:00.000Z' });
    expect((await act(publisher, own.id, 'resend')).status).toBe(200);
    const { delivery } = await delivered(publisher, own.id, ({ status }) => status !== 'queued');
    expect(delivery).toMatchObject({ status: 'suppressed', reason: expect.stringMatching(/bounced/) });
    expect(await stack.inbox.mails(own.email)).toHaveLength(1);
    expect((await read(publisher, own.id)).status).toBe('pending');
  });
});
