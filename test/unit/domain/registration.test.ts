// Submitting a registration: the account it makes, the terms it must carry, and its repetition.
import { describe, expect, it } from '@jest/globals';
import { register, registerAgain, type Register } from '../../../shared/domain/registration.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { agreementWith } from '../../../shared/domain/terms.ts';
import { expectRefusal, expectUnchanged, fresh, stale } from '../../support/expect-decision.ts';
import { frozen, now, person, sampleAccount, sampleProfile } from '../../support/sample-accounts.ts';

const current = (id: string): { id: string; version: string } => ({
  id,
  version: agreementWith(id)?.currentVersion ?? '',
});
const both = [current('services-agreement'), current('terms-of-use')];
const { ownerEmail: _, ...form } = sampleProfile({
  locale: 'sv',
  transact: true,
  microsoftAccount: 'contoso@live.com',
});

const command = (more: Partial<Register> = {}): Register =>
  frozen({
    id: 'contoso',
    profile: form,
    acceptedTerms: both,
    formDigest: 'digest-of-the-form',
    by: { id: 'usr_ada', displayName: 'Ada', email: 'Ada.Byron@contoso.example' },
    at: now,
    ...more,
  });

describe('register', () => {
  const { account, events, mails } = register(command());

  it('makes a publisher under review with the form, and the verified address as owner e-mail', () => {
    expect(account).toMatchObject({ id: 'contoso', status: 'underReview', createdAt: now, updatedAt: now });
    expect(account.profile).toStrictEqual({ ...form, ownerEmail: 'Ada.Byron@contoso.example' });
    expect(account.registration).toStrictEqual({
      registrant: 'usr_ada',
      formDigest: 'digest-of-the-form',
      submittedBy: 'usr_ada',
      submittedAt: now,
      mailedAt: now,
      previousDecisions: [],
    });
    expect([account.devCenter, account.firstOffer, account.endedAt]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([account.invitations, account.stopped, account.remembered]).toEqual([[], [], []]);
    expect(account.invitationsOfDay).toEqual({ day: '', count: 0 });
  });

  it('begins a history that nothing came before', () => {
    expect(account.lastEventHash).toBe('');
  });

  it('makes the registrant its first owner, with the language of the form', () => {
    expect(account.users).toStrictEqual([
      person('ada', 'owner', { email: 'Ada.Byron@contoso.example', joinedAt: now, locale: 'sv' }),
    ]);
  });

  it('stores who accepted which version of both terms, and when', () => {
    expect(account.agreements).toStrictEqual(both.map((term) => ({ ...term, at: now, by: 'usr_ada' })));
  });

  it('is the first event, ids only, and asks for the mail "received" to the registrant', () => {
    expect(events).toEqual([
      {
        type: 'publisher.registered',
        actor: 'usr_ada',
        subject: '/profile',
        changes: [
          { property: '/status', to: 'underReview' },
          { property: '/users/usr_ada/role', to: 'owner' },
        ],
      },
    ]);
    expect(mails).toEqual([{ kind: 'registrationReceived', subject: 'usr_ada', version: 1 }]);
    expect(account.notices).toStrictEqual([
      { about: { kind: 'registrationReceived' }, userId: 'usr_ada', locale: 'sv', version: 1, at: now },
    ]);
    expect([account.sequence, account.lastEventAt]).toEqual([1, now]);
  });

  it('takes the terms in any order', () => {
    expect(register(command({ acceptedTerms: both.toReversed() })).account.agreements).toEqual(
      account.agreements,
    );
  });

  it.each([
    ['nothing', []],
    ['one of the two', both.slice(0, 1)],
    ['the same twice', [...both.slice(0, 1), ...both.slice(0, 1)]],
    ['an older version', [...both.slice(0, 1), { id: 'terms-of-use', version: '2001-01-01' }]],
    ['a later version', [...both.slice(0, 1), { id: 'terms-of-use', version: '2099-01-01' }]],
    ['an empty version', [...both.slice(0, 1), { id: 'terms-of-use', version: '' }]],
    ['one twice beside the other', [...both, ...both.slice(0, 1)]],
    ['a third', [...both, current('publisher-agreement')]],
    ['the publisher agreement for one of them', [...both.slice(0, 1), current('publisher-agreement')]],
    [
      'the versions swapped',
      [both[0], both[1]].map((term, at) => ({ id: term?.id ?? '', version: both[1 - at]?.version ?? '' })),
    ],
  ])('refuses a form that accepts %s', (_, acceptedTerms) => {
    expect(() => register(command({ acceptedTerms }))).toThrow(
      expect.objectContaining({ code: 'TermsNotAccepted', detail: { target: '/acceptedTerms' } }),
    );
    expect(() => register(command({ acceptedTerms }))).toThrow(Refusal);
  });
});

describe('registering an id that exists', () => {
  const account = sampleAccount({ users: [person('ada', 'contributor'), person('bob', 'owner')] });

  it('answers as the first time to the registrant with the form as first submitted, whatever happened since', () => {
    for (const status of ['underReview', 'rejected', 'active', 'suspended', 'withdrawn', 'closed'] as const) {
      const one = sampleAccount({ ...account, status });
      expectUnchanged(one, (now) => registerAgain(now, 'usr_ada', 'digest-of-the-form', fresh));
      expectUnchanged(one, (now) => registerAgain(now, 'usr_ada', 'digest-of-the-form', stale));
    }
  });

  it.each([
    ['another form', account, 'usr_ada', 'digest-of-another-form'],
    ['another user', account, 'usr_bob', 'digest-of-the-form'],
    ['a stranger', account, 'usr_zoe', 'digest-of-the-form'],
    [
      'the registrant who has left',
      sampleAccount({ users: [person('bob', 'owner')] }),
      'usr_ada',
      'digest-of-the-form',
    ],
  ])('refuses %s: ids are never given twice', (_, one, by, digest) => {
    expectRefusal(one, (now) => registerAgain(now, by, digest, fresh), 'PublisherIdTaken', {
      target: '/publisherId',
    });
  });

  it('refuses a stale precondition before it says that the id is taken', () => {
    expectRefusal(account, (one) => registerAgain(one, 'usr_zoe', 'digest', stale), 'ConditionNotMet');
  });
});
