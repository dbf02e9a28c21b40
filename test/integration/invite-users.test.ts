// Inviting up to ten people at once, over HTTP: an answer for each, in one transaction.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { errorOf, outcomeOf, type Ask } from '../support/client.ts';
import { Invited, invitingIn, newAddress } from '../support/inviting.ts';
import { logLineOf } from '../support/log.ts';
import { mailTo } from '../support/mail.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, newPublisher, newTeam, newReviewer } = world;
const { invited } = invitingIn(world);

const inviteUsers = (publisher: Publisher, invitations: unknown, more: Partial<Ask> = {}) =>
  ask({
    method: 'POST',
    path: `${publisher.path}/invitation-batches`,
    as: publisher.owner,
    body: { invitations },
    ...more,
  });
const ErrorBody = z.strictObject({
  code: z.string(),
  message: z.string(),
  target: z.optional(z.string()),
  details: z.array(z.looseObject({ code: z.string(), target: z.string() })),
});
const Results = z.strictObject({
  results: z.array(
    z.strictObject({
      status: z.number(),
      invitation: z.optional(z.looseObject(Invited.shape)),
      error: z.optional(ErrorBody),
    }),
  ),
});
const resultsOf = (body: unknown) => Results.parse(body).results;
const short = (body: unknown): readonly string[] =>
  resultsOf(body).map(({ status, error }) => `${status} ${error?.code ?? ''}`.trim());
const form = (more: object = {}) => ({ email: newAddress(), role: 'contributor', ...more });

describe('invite-users', () => {
  it('answers each of ten with its invitation, in order, and mails each', async () => {
    const publisher = await newPublisher();
    const forms = Array.from({ length: 10 }, (_, index) =>
      form({ role: index % 2 ? 'manager' : 'owner', expiresInDays: index + 1 }),
    );
    const answer = await inviteUsers(publisher, forms);
    expect(answer.status).toBe(200);
    const results = resultsOf(answer.body);
    expect(results.map(({ status, invitation }) => ({ status, email: invitation?.email }))).toEqual(
      forms.map(({ email }) => ({ status: 201, email })),
    );
    const versions = results.map(({ invitation }) => invitation?.version ?? 0);
    expect(new Set(versions).size).toBe(10);
    for (const { email } of forms) await mailTo(stack, email);
  });

  it('takes one read, one transaction, and a row and a mail for each of ten', async () => {
    const publisher = await newPublisher();
    const before = await rowsOf(stack, 'publishers', publisher.id);
    const answer = await inviteUsers(
      publisher,
      Array.from({ length: 10 }, () => form()),
    );
    const { storageCalls } = await logLineOf(stack, answer);
    // Read; ten index rows and ten mails side by side; commit.
    expect(storageCalls).toBe(1 + 10 + 10 + 1);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toHaveLength(before.length + 10);
  });

  it('answers the faults of an item as its result, and invites the others', async () => {
    const team = await newTeam();
    const pending = await invited(team);
    const body = [
      form(),
      form({ email: 'nobody' }),
      form({ email: team.contributor.email.toUpperCase() }),
      form({ email: pending.email }),
      form({ role: 'admin' }),
      { role: 'contributor' },
      form({ surprise: 1 }),
      'grace@fabrikam.example',
      null,
      form({ message: 'See https://contoso.example/' }),
    ];
    const answer = await inviteUsers(team, body);
    expect(short(answer.body)).toEqual([
      '201',
      '400 InvalidRequest',
      '409 UserAlreadyExists',
      '409 InvitationAlreadyPending',
      ...Array<string>(6).fill('400 InvalidRequest'),
    ]);
    const [, address, , other, role, missing, unknown] = resultsOf(answer.body);
    expect(other?.error?.target).toBe(`/invitations/${pending.id}`);
    expect(
      [address, role, missing, unknown].map((result) =>
        result?.error?.details.map(({ code, target }) => `${code} ${target}`),
      ),
    ).toEqual([
      ['InvalidValue /email'],
      ['InvalidValue /role'],
      ['MissingProperty /email'],
      ['UnknownProperty /surprise'],
    ]);
  });

  it('takes the second of two equal addresses for pending already', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    const answer = await inviteUsers(publisher, [form({ email }), form({ email: email.toUpperCase() })]);
    expect(short(answer.body)).toEqual(['201', '409 InvitationAlreadyPending']);
  });

  it('gives a manager no owner, and the rest', async () => {
    const team = await newTeam();
    const answer = await inviteUsers(team, [form({ role: 'owner' }), form()], { as: team.manager });
    expect(short(answer.body)).toEqual(['403 RoleNotGrantable', '201']);
  });

  it('writes nothing when each item is refused', async () => {
    const publisher = await newPublisher();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'suspended' }));
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const answer = await inviteUsers(publisher, [form(), form({ email: '' })]);
    expect({ status: answer.status, results: short(answer.body) }).toEqual({
      status: 200,
      results: ['409 PublisherNotActive', '400 InvalidRequest'],
    });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it.each<readonly [string, object, string]>([
    ['not a list', { invitations: form() }, 'InvalidValue /invitations'],
    ['none', { invitations: [] }, 'InvalidValue /invitations'],
    ['more than ten', { invitations: Array(11).fill(form()) }, 'InvalidValue /invitations'],
    ['nothing', {}, 'MissingProperty /invitations'],
    ['something beside them', { invitations: [form()], role: 'owner' }, 'UnknownProperty /role'],
  ])('refuses the whole for faults of the envelope: %s', async (_, body, fault) => {
    const publisher = await newPublisher();
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const answer = await inviteUsers(publisher, undefined, { body });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('is for users: a reviewer and a contributor lack the permission', async () => {
    const team = await newTeam();
    for (const as of [team.contributor, await newReviewer()]) {
      const answer = await inviteUsers(team, [form()], { as });
      expect(answer.status).toBe(403);
      expect(errorOf(answer)).toMatchObject({ code: 'PermissionDenied', target: 'invitation:write' });
    }
  });
});
