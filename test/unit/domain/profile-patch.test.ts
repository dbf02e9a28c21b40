// A profile's merge patch as a whole: what it leaves, removes and needs, and the order of its refusals.
import { describe, expect, it } from '@jest/globals';
import type { ProfilePatch } from '../../../shared/domain/profile.ts';
import { expectRefusal, expectUnchanged, refusalCode, stale } from '../../support/expect-decision.ts';
import { sampleAccount } from '../../support/sample-accounts.ts';
import { account, inState, profile, update, users } from './profile-sample.ts';

describe('a merge patch', () => {
  it('leaves what it does not name, and removes by null what is optional', () => {
    const patch: ProfilePatch = {
      displayName: 'Contoso Labs',
      organization: { website: null },
      contact: { phone: null, name: 'Bea' },
      offer: { audience: null },
      microsoftAccount: null,
    };

    expect(update(account, patch).account.profile).toEqual({
      ...profile,
      displayName: 'Contoso Labs',
      organization: { legalName: 'Contoso Ltd', country: 'SE', mpnId: '1234567' },
      contact: { name: 'Bea', email: 'desk@contoso.example' },
      offer: { summary: 'Forecasts for retail.', microsoftProduct: 'Power BI' },
      microsoftAccount: undefined,
    });
  });

  it.each<[string, ProfilePatch]>([
    ['nothing', {}],
    ['empty parts', { organization: {}, contact: {}, offer: {} }],
    ['everything as it is', profile],
  ])('of %s is no change', (_, patch) => {
    expectUnchanged(account, (one) => update(one, patch, 'usr_mia', stale));
  });

  it('of null for what is not there is no change', () => {
    const bare = sampleAccount({
      ...account,
      profile: { ...profile, organization: { ...profile.organization, website: undefined } },
    });

    expectUnchanged(bare, (one) => update(one, { organization: { website: null } }, 'usr_mia', stale));
  });

  it('names every property that it changes, personal ones without values', () => {
    const patch = {
      ownerEmail: 'board@contoso.example',
      contact: { name: 'Bea' },
      transact: true,
      locale: 'ko',
    } as const;
    const [event] = update(account, patch).events;

    expect(event?.changes).toEqual([
      { property: '/ownerEmail' },
      { property: '/contact/name' },
      { property: '/transact', from: false, to: true },
      { property: '/locale', from: 'en', to: 'ko' },
    ]);
    expect(JSON.stringify(event)).not.toMatch(/@|Bea/);
  });
});

describe('a profile that transacts', () => {
  const missing = {
    details: [
      {
        code: 'MissingProperty',
        target: '/microsoftAccount',
        message: 'A publisher that transacts needs a microsoftAccount, such as contoso@outlook.com.',
      },
    ],
  };

  it('keeps a Microsoft account', () => {
    const transacting = sampleAccount({ ...account, profile: { ...profile, transact: true } });
    const bare = sampleAccount({ users });

    expect(refusalCode(transacting, (one) => update(one, { microsoftAccount: null }))).toBe('InvalidRequest');
    expectRefusal(bare, (one) => update(one, { transact: true }), 'InvalidRequest', missing);
  });

  it('may get both at once, and lose both at once', () => {
    const both = update(sampleAccount({ users }), { transact: true, microsoftAccount: 'contoso@live.com' });
    const neither = update(both.account, { transact: false, microsoftAccount: null });

    expect(both.account.profile.microsoftAccount).toBe('contoso@live.com');
    expect(neither.account.profile).toMatchObject({ transact: false, microsoftAccount: undefined });
  });
});

describe('refusals of a profile, in their order', () => {
  it('a protected name says which rule hit, before the precondition is looked at', () => {
    const target = '/displayName';
    const message =
      '“Northwind” is a protected term. A name may not contain it as a word of its own. Capitals, accents, ' +
      'look-alike characters and separators make no difference. Choose a name without it.';

    expectRefusal(
      account,
      (one) => update(one, { displayName: 'Northwind Labs' }, 'usr_ada', stale),
      'ProtectedName',
      { target, message, details: [{ code: 'protectedTerm:northwind', target, message }] },
    );
  });

  it('a name that has become protected may stay as it is', () => {
    const named = sampleAccount({ ...account, profile: { ...profile, displayName: 'Northwind Labs' } });

    expect(
      refusalCode(named, (one) => update(one, { displayName: 'Northwind Labs', locale: 'fr' })),
    ).toBeUndefined();
  });

  it('then the precondition, the state, the locks, and what the profile would lack', () => {
    const patch = { organization: { legalName: 'Contoso AB' }, microsoftAccount: null, transact: true };

    expectRefusal(inState('closed'), (one) => update(one, patch, 'usr_ada', stale), 'ConditionNotMet');
    expectRefusal(inState('closed'), (one) => update(one, patch), 'PublisherNotActive');
    expectRefusal(inState('active'), (one) => update(one, patch), 'LegalProfileLocked');
    expectRefusal(inState('rejected'), (one) => update(one, patch), 'InvalidRequest');
  });
});
