// The invited person, over HTTP: looks at the invitation and becomes a user.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { done, of, within } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { linkSigner, type SignLink } from '../support/links.ts';
import { mailTo } from '../support/mail.ts';
import { newServicePrincipal, unique, type Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import type { Account, Invitation } from '../../shared/domain/account.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newPublisher, newTeam, join } = world;

let sign: SignLink;
beforeAll(async () => {
  sign = await linkSigner(stack);
});

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const Invited = z.object({ id: z.string(), version: z.number(), expiresAt: z.string() });

interface Given {
  readonly publisher: Publisher;
  readonly person: Person;
  readonly id: string;
  readonly token: string;
}

const invited = async (more: object = {}, at?: Publisher, by?: Person): Promise<Given> => {
  const publisher = at ?? (await newPublisher());
  const person = await newPerson({ name: 'Grace' });
  const answer = await done(
    apiAs(by ?? publisher.owner).POST('/publishers/{publisherId}/invitations', {
      params: of(publisher),
      body: { email: person.email, role: 'contributor', ...more },
    }),
  );
  const { id, version } = Invited.parse(answer.body);
  return { publisher, person, id, token: sign({ publisherId: publisher.id, invitationId: id, version }) };
};

const preview = (token: string) => ask({ method: 'POST', path: '/invitations/preview', body: { token } });
const accept = (as: { readonly token: string }, body: object) =>
  ask({ method: 'POST', path: '/invitations/accept', as, body });

/** The invitation as time or another operation would leave it. */
const alter = (publisher: Publisher, change: Partial<Invitation>, more: Partial<Account> = {}) =>
  rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    ...more,
    invitations: account.invitations.map((own) => ({ ...own, ...change })),
  }));

const past = '2026-01-01T00:00:00.000Z';
const over = [
  ['InvitationExpired', 'expired', { expiresAt: past }],
  ['InvitationRevoked', 'revoked', { status: 'revoked', decidedAt: past }],
  ['InvitationDeclined', 'declined', { status: 'declined', decidedAt: past }],
  ['InvitationAlreadyAccepted', 'accepted', { status: 'accepted', decidedAt: past, acceptedBy: 'usr_other' }],
] as const;

describe('preview-invitation', () => {
  it('shows what the link invites to, to anybody, and changes nothing', async () => {
    const { publisher, person, id, token } = await invited({ role: 'manager' });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const answer = await preview(token);
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 200,
      body: {
        id,
        publisher: { id: publisher.id, displayName: 'Contoso Widgets' },
        invitedBy: { displayName: 'Ada' },
        email: person.email,
        role: 'manager',
        status: 'pending',
        usable: true,
        expiresAt: instant,
      },
    });
    const asSomebody = await ask({
      method: 'POST',
      path: '/invitations/preview',
      headers: { Authorization: 'Bearer none' },
      query: '',
      body: { token },
    });
    expect(asSomebody.status).toBe(200);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it.each(over)('shows an invitation that is over: %s', async (_, status, change) => {
    const { publisher, token } = await invited();
    await alter(publisher, change);
    expect((await preview(token)).body).toMatchObject({ status, usable: false });
  });

  it('says that it cannot be used when the publisher is suspended or the inviter gone', async () => {
    const suspended = await invited();
    await alter(suspended.publisher, {}, { status: 'suspended' });
    expect((await preview(suspended.token)).body).toMatchObject({ status: 'pending', usable: false });
    const team = await newTeam();
    const orphan = await invited({}, team, team.manager);
    await done(
      apiAs(team.owner).DELETE('/publishers/{publisherId}/users/{userId}', {
        params: within(team, { userId: team.manager.id }),
      }),
    );
    expect((await preview(orphan.token)).body).toMatchObject({ usable: false });
    expect(outcomeOf(await accept(orphan.person, { token: orphan.token }))).toMatchObject({
      status: 409,
      code: 'InvitationNotUsable',
    });
  });
});

describe('accept-invitation', () => {
  it('makes the person a user, by the link or by choice, and answers a repetition the same', async () => {
    for (const by of ['link', 'choice']) {
      const { publisher, person, id, token } = await invited({ role: 'manager', locale: 'sv' });
      const body = by === 'link' ? { token } : { publisherId: publisher.id, invitationId: id };
      const answer = await accept(person, body);
      expect({ status: answer.status, body: answer.body }).toEqual({
        status: 200,
        body: {
          publisherId: publisher.id,
          user: {
            id: person.id,
            kind: 'person',
            displayName: 'Grace',
            email: person.email,
            role: 'manager',
            joinedAt: instant,
            invitedBy: publisher.owner.id,
          },
        },
      });
      const rows = await rowsOf(stack, 'publishers', publisher.id);
      expect((await accept(person, body)).body).toEqual(answer.body);
      expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
      expect(await rowsOf(stack, 'memberships', person.id)).toMatchObject([{ key: publisher.id }]);
      expect((await preview(token)).body).toMatchObject({ status: 'accepted', usable: false });
    }
  });

  it.each(over)('refuses an invitation that is over: %s', async (code, _, change) => {
    const { publisher, person, token, id } = await invited();
    await alter(publisher, change);
    const answer = await accept(person, { token });
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ code, target: `/invitations/${id}` });
  });

  it('is refused to another address, unless the inviter allowed and the person confirms it', async () => {
    const strict = await invited();
    const other = await newPerson({ name: 'Heidi' });
    for (const more of [{}, { confirmDifferentAddress: true }])
      expect(outcomeOf(await accept(other, { token: strict.token, ...more }))).toMatchObject({
        status: 409,
        code: 'InvitationAddressMismatch',
      });
    const { publisher, token } = await invited({ allowDifferentAddress: true });
    expect(outcomeOf(await accept(other, { token }))).toMatchObject({ code: 'InvitationAddressMismatch' });
    expect(outcomeOf(await accept(other, { token, confirmDifferentAddress: false }))).toMatchObject({
      status: 409,
    });
    expect((await accept(other, { token, confirmDifferentAddress: true })).body).toMatchObject({
      user: { id: other.id, email: other.email },
    });
    const told = await mailTo(stack, publisher.owner.email, /Heidi/);
    expect(told.text).toContain('Heidi');
  });

  it('needs the address verified, and a person', async () => {
    const { person, token } = await invited();
    const unverified = { token: await stack.token({ email: person.email, emailVerified: false }) };
    expect(outcomeOf(await accept(unverified, { token }))).toMatchObject({
      status: 403,
      code: 'AddressNotVerified',
    });
    expect(outcomeOf(await accept(await newServicePrincipal(stack), { token }))).toMatchObject({
      status: 403,
      code: 'PermissionDenied',
    });
  });

  it('knows the invited address in any case', async () => {
    const publisher = await newPublisher();
    const name = unique();
    const body = { email: `Grace-${name}@fabrikam.example`, role: 'contributor' } as const;
    const answer = await done(
      apiAs(publisher.owner).POST('/publishers/{publisherId}/invitations', { params: of(publisher), body }),
    );
    const person = await newPerson({ email: `GRACE-${name}@Fabrikam.example` });
    const choice = { publisherId: publisher.id, invitationId: Invited.parse(answer.body).id };
    expect((await accept(person, choice)).status).toBe(200);
  });

  it('answers a choice that is not the caller’s as if there were none', async () => {
    const { publisher, id, person } = await invited();
    const notFound = { status: 404, code: 'InvitationNotFound' };
    const stranger = await newPerson();
    const choice = { publisherId: publisher.id, invitationId: id };
    expect(outcomeOf(await accept(stranger, choice))).toMatchObject(notFound);
    expect(outcomeOf(await accept(person, { ...choice, publisherId: 'contoso-none' }))).toMatchObject(
      notFound,
    );
    expect(
      outcomeOf(await accept(person, { ...choice, invitationId: `inv_${'a'.repeat(26)}` })),
    ).toMatchObject(notFound);
  });

  it('refuses somebody who is a user already', async () => {
    const { publisher, token } = await invited({ allowDifferentAddress: true });
    const user = await join(publisher, 'manager');
    const answer = await accept(user, { token, confirmDifferentAddress: true });
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ code: 'UserAlreadyExists', target: `/users/${user.id}` });
  });

  it.each(['suspended', 'closed'] as const)('is refused when the publisher is %s', async (status) => {
    const { publisher, person, token } = await invited();
    await alter(publisher, {}, { status });
    expect(outcomeOf(await accept(person, { token }))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
  });

  it('does not bring back, by the old link, who was removed', async () => {
    const { publisher, person, token } = await invited();
    await accept(person, { token });
    await done(
      apiAs(publisher.owner).DELETE('/publishers/{publisherId}/users/{userId}', {
        params: within(publisher, { userId: person.id }),
      }),
    );
    expect(outcomeOf(await accept(person, { token }))).toMatchObject({
      status: 409,
      code: 'InvitationAlreadyAccepted',
    });
  });
});
