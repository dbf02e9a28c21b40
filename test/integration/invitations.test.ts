// Inviting by mail, over HTTP: what is answered, what is refused, and what arrives.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { anyMatch, done, of, within } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { unique } from '../support/people.ts';
import { rewriteAccount } from '../support/rows.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newReviewer, register, newPublisher, newTeam } = world;
const { invite } = invitingIn(world);

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const Invited = z.looseObject({
  id: z.string(),
  version: z.number(),
  createdAt: z.string(),
  expiresAt: z.string(),
  delivery: z.object({ status: z.string() }),
});

describe('invite-user', () => {
  it('answers 201 with the invitation and no token, and get-invitation the same', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    const answer = await invite(publisher, {
      email,
      role: 'manager',
      locale: 'fr',
      message: 'Bienvenue\r\nà bord',
      expiresInDays: 30,
      allowDifferentAddress: true,
    });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^inv_[a-z2-7]{26}$/),
        email,
        role: 'manager',
        locale: 'fr',
        message: 'Bienvenue\nà bord',
        allowDifferentAddress: true,
        status: 'pending',
        version: expect.any(Number),
        invitedBy: { id: publisher.owner.id, displayName: 'Ada' },
        createdAt: instant,
        expiresAt: instant,
        delivery: { status: 'queued', attempts: 0 },
      },
    });
    const { id, createdAt, expiresAt } = Invited.parse(answer.body);
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(30 * 86_400_000);
    const read = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/invitations/{invitationId}', {
        params: within(publisher, { invitationId: id }),
      }),
    );
    expect(read.body).toEqual({ ...Invited.parse(answer.body), delivery: expect.any(Object) });
    expect(read.etag).toBe(answer.etag);
  });

  it('fills in what was not given', async () => {
    const publisher = await newPublisher();
    const { body, text } = await invite(publisher, {});
    expect(body).toMatchObject({ locale: 'en', allowDifferentAddress: false });
    expect(text).not.toContain('message');
    const { createdAt, expiresAt } = Invited.parse(body);
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * 86_400_000);
  });

  it('has one invitation for an address, however it is typed', async () => {
    const publisher = await newPublisher();
    const name = unique();
    const { body } = await invite(publisher, { email: `Grace-${name}@FABRIKAM.Example` });
    expect(body).toMatchObject({ email: `Grace-${name}@fabrikam.example` });
    const again = await invite(publisher, { email: `grace-${name.toUpperCase()}@fabrikam.example` });
    expect(again.status).toBe(409);
    expect(errorOf(again)).toMatchObject({
      code: 'InvitationAlreadyPending',
      target: `/invitations/${Invited.parse(body).id}`,
    });
    const elsewhere = await invite(await newPublisher(), { email: `grace-${name}@fabrikam.example` });
    expect(elsewhere.status).toBe(201);
    expect(Invited.parse(elsewhere.body).id).not.toBe(Invited.parse(body).id);
  });

  it('refuses who is a user already, also under another spelling', async () => {
    const team = await newTeam();
    for (const email of [team.contributor.email, team.owner.email.toUpperCase()]) {
      const answer = await invite(team, { email });
      expect(answer.status).toBe(409);
      expect(errorOf(answer)).toMatchObject({ code: 'UserAlreadyExists', target: '/email' });
    }
  });

  it('lets managers invite below owners', async () => {
    const team = await newTeam();
    const as = team.manager;
    expect((await invite(team, { role: 'manager' }, { as })).status).toBe(201);
    expect(outcomeOf(await invite(team, { role: 'owner' }, { as }))).toMatchObject({
      status: 403,
      code: 'RoleNotGrantable',
    });
  });

  it('lets a reviewer invite the owner e-mail as owner, and nobody else', async () => {
    const publisher = await newPublisher();
    const as = await newReviewer();
    const ownerEmail = newAddress();
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body: { ownerEmail },
      }),
    );
    const refused = { status: 403, code: 'RoleNotGrantable' };
    expect(outcomeOf(await invite(publisher, { email: ownerEmail }, { as }))).toMatchObject(refused);
    expect(outcomeOf(await invite(publisher, { role: 'owner' }, { as }))).toMatchObject(refused);
    const answer = await invite(publisher, { email: ownerEmail.toUpperCase(), role: 'owner' }, { as });
    expect(answer.status).toBe(201);
  });

  it.each(['underReview', 'suspended', 'closed', 'rejected', 'withdrawn'] as const)(
    'needs an active publisher, not one that is %s',
    async (status) => {
      const publisher = await register();
      await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status }));
      expect(outcomeOf(await invite(publisher, {}))).toMatchObject({
        status: 409,
        code: 'PublisherNotActive',
      });
    },
  );

  it.each([
    ['/email', { email: 'Grace <grace@fabrikam.example>' }],
    ['/email', { email: '"gr ace"@fabrikam.example' }],
    ['/email', { email: 'grace@fabrikam' }],
    ['/email', { email: 'grace@fabrikam.example\r\nBcc: eve@fabrikam.example' }],
    ['/email', { email: `${'g'.repeat(65)}@fabrikam.example` }],
    [
      '/email',
      { email: `grace@${'f'.repeat(60)}.${'f'.repeat(60)}.${'f'.repeat(60)}.${'f'.repeat(60)}.example` },
    ],
    ['/email', { email: 'gr\u2028ace@fabrikam.example' }],
    ['/message', { message: 'See https://contoso.example/offer' }],
    ['/message', { message: 'See www.contoso.example' }],
    ['/expiresInDays', { expiresInDays: 0 }],
    ['/expiresInDays', { expiresInDays: 31 }],
    ['/expiresInDays', { expiresInDays: 1.5 }],
  ])('refuses a wrong %s: %j', async (pointer, body) => {
    const answer = await invite(await newPublisher(), body);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 'InvalidRequest', details: [{ target: pointer }] });
  });

  it('keeps an address that has opted out from further invitations', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    const { id } = Invited.parse((await invite(publisher, { email })).body);
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      invitations: [],
      stopped: [id],
    }));
    const answer = await invite(publisher, { email });
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ code: 'RecipientOptedOut', target: '/email' });
  });

  it('keeps 60 s between two mails of one invitation, and says how long to wait', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    await invite(publisher, { email });
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      invitations: account.invitations.map((own) => ({ ...own, status: 'revoked' })),
    }));
    const answer = await invite(publisher, { email });
    expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });
});

describe('get-invitation', () => {
  it.each(['inv_aaaaaaaaaaaaaaaaaaaaaaaaaa', 'nothing', '__proto__'])(
    'knows no invitation %s',
    async (id) => {
      const publisher = await newPublisher();
      const answer = await ask({
        method: 'GET',
        path: `${publisher.path}/invitations/${id}`,
        as: publisher.owner,
      });
      expect(outcomeOf(answer)).toMatchObject({ status: 404, code: 'InvitationNotFound' });
    },
  );

  it('shows that the mail was sent, under the same ETag', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    const invited = await invite(publisher, { email });
    await mailTo(stack, email);
    const params = within(publisher, { invitationId: Invited.parse(invited.body).id });
    const sent = await until('The delivery says sent', async () => {
      const answer = await done(
        apiAs(publisher.owner).GET('/publishers/{publisherId}/invitations/{invitationId}', { params }),
      );
      return answer.body.delivery.status === 'sent' ? answer : undefined;
    });
    expect(sent.body).toMatchObject({ delivery: { status: 'sent', attempts: 1, lastAttemptAt: instant } });
    expect(sent.etag).toBe(invited.etag);
  });
});
