// Inviting: what an invitation is, and who may invite as what.
import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { expectChange, expectRefusal, partsChanged, refusalCode } from '../../support/expect-decision.ts';
import {
  inMinutes,
  person,
  sampleAccount,
  sampleProfile,
  servicePrincipal,
} from '../../support/sample-accounts.ts';
import { account, ada, at, email, invite, over } from './invite-sample.ts';

describe('an invitation', () => {
  const change = invite(account, {
    message: 'Welcome',
    locale: 'ko',
    expiresInDays: 3,
    allowDifferentAddress: true,
  });

  it('is pending until its end, for the address as typed, by the inviter', () => {
    expect(change.account.invitations).toEqual([
      {
        id: 'inv_guest',
        email,
        role: 'contributor',
        locale: 'ko',
        message: 'Welcome',
        allowDifferentAddress: true,
        status: 'pending',
        version: 8,
        linkKey: 'key-2',
        invitedBy: ada,
        createdAt: at,
        mailedAt: at,
        mail: 'invitation',
        expiresInDays: 3,
        expiresAt: inMinutes(5 + 3 * 24 * 60),
      },
    ]);
  });

  it('is one event without the address, and one mail of its version', () => {
    expectChange(
      account,
      change,
      [
        {
          type: 'invitation.created',
          actor: 'usr_ada',
          subject: '/invitations/inv_guest',
          changes: [{ property: '/role', to: 'contributor' }],
        },
      ],
      [{ kind: 'invitation', subject: 'inv_guest', version: 8 }],
    );
    expect(partsChanged(account, change.account)).toEqual([
      'invitations',
      'invitationsOfDay',
      'lastEventAt',
      'sequence',
    ]);
  });

  it("lives seven days, in the publisher's language, for its own address only, unless said otherwise", () => {
    expect(invite(account).account.invitations[0]).toMatchObject({
      locale: 'en',
      allowDifferentAddress: false,
      expiresInDays: 7,
      expiresAt: inMinutes(5 + 7 * 24 * 60),
    });
  });

  it('takes the place of an ended one, of which nothing stays', () => {
    const before = over({
      status: 'declined',
      decidedAt: inMinutes(-5),
      failedVersion: 7,
      acceptedBy: 'usr_gus',
    });
    const { account: after } = invite(before);

    expect(after.invitations).toEqual(invite(account).account.invitations);
  });
});

describe('who invites as what', () => {
  const allowed: Readonly<Record<Role, readonly Role[]>> = {
    owner: ['owner', 'manager', 'contributor'],
    manager: ['manager', 'contributor'],
    contributor: [],
  };

  it.each(roles.flatMap((own) => roles.map((role) => [own, role] as const)))(
    'a %s invites a %s only as far as their own role goes',
    (own, role) => {
      const two = sampleAccount({
        users: [person('ada', 'owner'), person('cal', own), servicePrincipal('bot', own)],
      });
      const expected = allowed[own].includes(role) ? undefined : 'RoleNotGrantable';
      const codeFor = (id: string): unknown =>
        refusalCode(two, (one) => invite(one, { role }, { by: { ...ada, id } }));

      expect(codeFor('usr_cal')).toBe(expected);
      expect(codeFor('usr_bot')).toBe(expected);
      expect(codeFor('usr_zoe')).toBe('RoleNotGrantable');
    },
  );

  describe('a reviewer', () => {
    const by = { id: 'usr_rex', displayName: 'Rex', asReviewer: true };

    it("invites an owner to the publisher's owner e-mail, in any case, also when no user is left", () => {
      const profile = sampleProfile({ ownerEmail: 'Board@contoso.example' });
      const form = { role: 'owner', email: 'bOARD@contoso.example' } as const;

      for (const users of [[], [person('ada', 'owner')]]) {
        const change = invite(sampleAccount({ profile, users }), form, { by });
        expect(change.account.invitations[0]).toMatchObject({ ...form, invitedBy: by });
        expect(change.events[0]?.actor).toBe('usr_rex');
      }
    });

    it('invites nobody else', () => {
      const own = { email: 'ada@contoso.example' };

      expectRefusal(account, (one) => invite(one, { role: 'owner' }, { by }), 'RoleNotGrantable', {
        target: '/email',
        message: "A reviewer invites only an owner, and only to the publisher's ownerEmail.",
      });
      expectRefusal(account, (one) => invite(one, { ...own, role: 'manager' }, { by }), 'RoleNotGrantable', {
        target: '/role',
      });
      expectRefusal(account, (one) => invite(one, {}, { by }), 'RoleNotGrantable');
    });
  });
});
