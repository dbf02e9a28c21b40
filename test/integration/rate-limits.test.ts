// The rates per minute and per day, over HTTP, on a stack with small ones; and a link key that has been replaced.
import { describe, expect, it } from '@jest/globals';
import { createLinks } from '../../shared/auth/link.ts';
import { done, of } from '../support/api.ts';
import { outcomeOf, type Answer } from '../support/client.ts';
import { Invited, invitingIn, newAddress } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { ownWorld } from '../support/own-stack.ts';
import { rewriteAccount } from '../support/rows.ts';
import { until } from '../support/until.ts';

const keyOf = (letter: string): Buffer => Buffer.from(letter.repeat(32));
const keys = { new: keyOf('n'), old: keyOf('o'), gone: keyOf('g') };
const text = (key: Buffer): string => key.toString('base64url');

const world = await ownWorld({
  LIMIT_WRITES_PER_MINUTE: '20',
  LIMIT_OPEN_REQUESTS_PER_MINUTE: '12',
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '2',
  TRUSTED_PROXIES: '1',
  LINK_KEYS: `new:${text(keys.new)},old:${text(keys.old)}`,
});
const { apiAs, stack, ask, newPerson, newPublisher } = world;
const { invite, invited, act, read, delivered } = invitingIn(world);

const expectRetryAfter = ({ headers }: Answer): void => {
  const wait = Number(headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
};
let addresses = 0;
/** Requests from an address of their own, as the trusted proxy tells it. */
const newAddressOfClient = (): { readonly 'X-Forwarded-For': string } => {
  addresses += 1;
  return { 'X-Forwarded-For': `203.0.113.${addresses}` };
};

describe('writes per minute', () => {
  it('are counted per caller, refused ones too; reads are free', async () => {
    const publisher = await newPublisher();
    const { path, owner } = publisher;
    const write = (as = owner) =>
      ask({ method: 'PATCH', path, as, ifMatch: '"stale"', body: { displayName: 'Fabrikam' } });
    const answers: Answer[] = [];
    for (let number = 0; number < 20; number += 1) answers.push(await write());
    const last = answers.at(-1);
    expect(outcomeOf(answers[0] ?? (await write()))).toMatchObject({ status: 412 });
    if (!last) throw new Error('There are answers.');
    expect(outcomeOf(last)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expectRetryAfter(last);
    await done(apiAs(owner).GET('/publishers/{publisherId}', { params: of(publisher) }));
    expect((await write(await newPerson())).status).toBe(404);
  });
});

describe('open requests per minute', () => {
  it('are counted per client address, as the nearest trusted proxy tells it', async () => {
    const headers = newAddressOfClient();
    const openOnes = [
      { method: 'GET', path: '/health' },
      { method: 'GET', path: '/openapi.json' },
      { method: 'GET', path: '/invitation' },
      { method: 'POST', path: '/invitations/preview', body: { token: 'a' } },
      { method: 'POST', path: '/invitations/stop', body: { token: 'a' } },
      { method: 'POST', path: '/invitations/decline', body: { token: 'a' } },
    ];
    const statuses: number[] = [];
    for (const one of [...openOnes, ...openOnes]) statuses.push((await ask({ ...one, headers })).status);
    expect(statuses).toEqual([200, 200, 200, 404, 404, 404, 200, 200, 200, 404, 404, 404]);
    for (const one of openOnes) {
      const answer = await ask({ ...one, headers });
      expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
      expectRetryAfter(answer);
    }
    const forged = { 'X-Forwarded-For': `198.51.100.7, ${headers['X-Forwarded-For']}` };
    expect((await ask({ method: 'GET', path: '/health', headers: forged })).status).toBe(429);
    expect((await ask({ method: 'GET', path: '/health', headers: newAddressOfClient() })).status).toBe(200);
  });
});

describe('mails per recipient and day', () => {
  it('beyond the limit wait: nothing is refused, and nobody learns of the other publishers', async () => {
    const email = newAddress();
    const publishers = [await newPublisher(), await newPublisher(), await newPublisher()] as const;
    for (const publisher of publishers.slice(0, 2)) {
      const { id } = await invited(publisher, { email });
      await delivered(publisher, id, ({ status }) => status === 'sent');
    }
    const [, , third] = publishers;
    const answer = await invite(third, { email: email.toUpperCase() });
    expect(answer.status).toBe(201);
    const { id } = Invited.parse(answer.body);
    // Enqueued later, to somebody else: when it has arrived, the third has been looked at.
    const other = newAddress();
    await invite(third, { email: other });
    await mailTo(stack, other);
    const { delivery } = await until('The third waits', async () => {
      const own = await read(third, id);
      return own.delivery.status === 'queued' ? own : undefined;
    });
    expect(delivery).toEqual({ status: 'queued', attempts: 0 });
    expect(await stack.inbox.mails(email)).toHaveLength(2);
    expect((await act(third, id, 'revoke')).status).toBe(204);
  });
});

describe('an older link key that is still listed', () => {
  const linkBy = (name: keyof typeof keys, publisherId: string, { id, version }: Invited): string =>
    createLinks([{ name, key: keys[name] }]).sign(
      {
        purpose: 'accept',
        publisherId,
        invitationId: id,
        version,
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      name,
    ) ?? '';

  it('lets its links work; one that is no longer listed does not', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email });
    const preview = (token: string) =>
      ask({ method: 'POST', path: '/invitations/preview', body: { token }, headers: newAddressOfClient() });
    expect((await preview(linkBy('old', publisher.id, own))).body).toMatchObject({ usable: true });
    expect(outcomeOf(await preview(linkBy('gone', publisher.id, own)))).toMatchObject({ status: 404 });
    const mail = await mailTo(stack, person.email);
    expect(mail.text).toMatch(/#a\.\S+\.new\.[\w-]{43}/);
    const token = linkBy('old', publisher.id, own);
    await done(apiAs(person).POST('/invitations/accept', { body: { token } }));
  });

  it('signs again what it has signed, so that each copy of a mail has the same link', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    // The mail is enqueued for a second: before it leaves, the key has been replaced.
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      invitations: account.invitations.map((one) => ({ ...one, linkKey: 'old' })),
    }));
    expect((await mailTo(stack, own.email)).text).toMatch(/#a\.\S+\.old\.[\w-]{43}/);
  });

  it('that is gone when the mail leaves makes the delivery fail, with what to do', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      invitations: account.invitations.map((one) => ({ ...one, linkKey: 'gone' })),
    }));
    const { delivery } = await delivered(publisher, own.id, ({ status }) => status === 'failed');
    expect(delivery.reason).toMatch(/resend the invitation/);
  });
});
