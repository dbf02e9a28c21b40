// Changing a profile: what each property allows, until when, and what history tells of it.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses } from '../../../shared/domain/account.ts';
import type { PropertyChange } from '../../../shared/domain/event.ts';
import type { ProfilePatch } from '../../../shared/domain/profile.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  partsChanged,
  refusalCode,
  stale,
} from '../../support/expect-decision.ts';
import { sampleAccount } from '../../support/sample-accounts.ts';
import { account, firstOffer, inState, profile, update } from './profile-sample.ts';

interface Row {
  readonly patch: ProfilePatch;
  readonly property: string;
  readonly from?: PropertyChange['from'];
  readonly to?: PropertyChange['to'];
}

const open: readonly Row[] = [
  {
    patch: { displayName: 'Contoso Labs' },
    property: '/displayName',
    from: 'Contoso Analytics',
    to: 'Contoso Labs',
  },
  { patch: { contact: { name: 'Bea' } }, property: '/contact/name' },
  { patch: { contact: { email: 'help@contoso.example' } }, property: '/contact/email' },
  { patch: { contact: { phone: '+46811111' } }, property: '/contact/phone' },
  { patch: { contact: { phone: null } }, property: '/contact/phone' },
  {
    patch: { offer: { summary: 'More.' } },
    property: '/offer/summary',
    from: 'Forecasts for retail.',
    to: 'More.',
  },
  { patch: { offer: { microsoftProduct: null } }, property: '/offer/microsoftProduct', from: 'Power BI' },
  { patch: { offer: { audience: null } }, property: '/offer/audience', from: 'Retailers' },
  { patch: { transact: true }, property: '/transact', from: false, to: true },
  { patch: { microsoftAccount: 'other@live.com' }, property: '/microsoftAccount' },
  { patch: { microsoftAccount: null }, property: '/microsoftAccount' },
  { patch: { locale: 'fr' }, property: '/locale', from: 'en', to: 'fr' },
  {
    patch: { organization: { website: null } },
    property: '/organization/website',
    from: 'https://contoso.example',
  },
];

const legal: readonly Row[] = [
  {
    patch: { organization: { legalName: 'Contoso AB' } },
    property: '/organization/legalName',
    from: 'Contoso Ltd',
    to: 'Contoso AB',
  },
  { patch: { organization: { country: 'KR' } }, property: '/organization/country', from: 'SE', to: 'KR' },
  {
    patch: { organization: { mpnId: '7654321' } },
    property: '/organization/mpnId',
    from: '1234567',
    to: '7654321',
  },
];

const owners: Row = { patch: { ownerEmail: 'board@contoso.example' }, property: '/ownerEmail' };

describe.each([...open, ...legal, owners])(
  'changing $property by $patch',
  ({ patch, property, from, to }) => {
    const before = inState('underReview');

    it('is one event with the old and the new value, unless that is personal, and no mail', () => {
      const change = update(before, patch);

      expectChange(before, change, [
        { type: 'profile.updated', actor: 'usr_ada', subject: '/profile', changes: [{ property, from, to }] },
      ]);
      expect(partsChanged(before, change.account)).toEqual([
        'lastEventAt',
        'profile',
        'sequence',
        'updatedAt',
      ]);
    });

    it('is done already when it is repeated, also with a stale precondition and in any state', () => {
      const after = update(before, patch).account;

      for (const status of publisherStatuses) {
        expectUnchanged(sampleAccount({ ...after, status, firstOffer }), (one) =>
          update(one, patch, 'usr_ada', stale),
        );
      }
    });
  },
);

describe('the locks', () => {
  it.each(open)('leave $property open until the publisher has ended, to owners and managers', ({ patch }) => {
    const codes = publisherStatuses.map((status) =>
      refusalCode(sampleAccount({ ...account, status, firstOffer }), (one) => update(one, patch, 'usr_mia')),
    );

    expect(codes).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'PublisherNotActive',
      'PublisherNotActive',
    ]);
  });

  it.each(legal)('hold $property from the approval on', ({ patch, property }) => {
    const codes = publisherStatuses.map((status) =>
      refusalCode(inState(status), (one) => update(one, patch, 'usr_mia')),
    );

    expect(codes).toEqual([
      undefined,
      undefined,
      'LegalProfileLocked',
      'LegalProfileLocked',
      'PublisherNotActive',
      'PublisherNotActive',
    ]);
    expectRefusal(account, (one) => update(one, patch), 'LegalProfileLocked', { target: property });
  });

  it('hold the owner e-mail from the first offer on', () => {
    const published = sampleAccount({ ...account, firstOffer });

    expectRefusal(published, (one) => update(one, owners.patch), 'OwnerEmailLocked', {
      target: '/ownerEmail',
    });
    expect(refusalCode(account, (one) => update(one, owners.patch))).toBeUndefined();
  });

  it('leave the owner e-mail to owners, though others may send it as it is', () => {
    for (const by of ['usr_mia', 'usr_who_has_left'])
      expectRefusal(account, (one) => update(one, owners.patch, by, stale), 'PermissionDenied', {
        target: '/ownerEmail',
        message: 'Only an owner changes the owner e-mail.',
      });
    expectUnchanged(account, (one) => update(one, { ownerEmail: profile.ownerEmail }, 'usr_mia'));
  });

  it('refuse the whole patch for one locked property', () => {
    const patch = { displayName: 'Contoso Labs', organization: { legalName: 'Contoso AB', website: null } };

    expectRefusal(account, (one) => update(one, patch), 'LegalProfileLocked');
  });
});
