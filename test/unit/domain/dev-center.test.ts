// The Dev Center link: its owner makes it, Dev Center reports on it, and the first offer locks it.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import {
  linkDevCenterAccount,
  reportDevCenterAccount,
  unlinkDevCenterAccount,
  type DevCenterLink,
  type DevCenterReport,
} from '../../../shared/domain/dev-center.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  refusalCode,
  stale,
} from '../../support/expect-decision.ts';
import { inMinutes, sampleAccount } from '../../support/sample-accounts.ts';
import { devCenterAccount } from './checklist-facts.ts';

const at = inMinutes(5);
const firstOffer = { offerId: 'forecast', publishedAt: inMinutes(-60) };
const asked: DevCenterLink = {
  accountName: 'Contoso',
  ownerEmail: 'ada@contoso.example',
  accountType: 'company',
};
const ada = { id: 'usr_ada', email: 'ADA@contoso.example' };
const link = (
  account: Account,
  more: Partial<DevCenterLink> = {},
  by: typeof ada | { id: string } = ada,
  ifMatch = fresh,
): Change => linkDevCenterAccount(account, { link: { ...asked, ...more }, by, at, ifMatch });
const unlink = (account: Account, ifMatch = fresh): Change =>
  unlinkDevCenterAccount(account, { by: 'usr_ada', at, ifMatch });
const report = (account: Account, more: Partial<DevCenterReport> = {}, ifMatch = fresh): Change =>
  reportDevCenterAccount(account, {
    report: { ...asked, status: 'verified', ...more },
    by: 'usr_dc',
    at,
    ifMatch,
  });

const bare = sampleAccount();
const linked = sampleAccount({ devCenter: devCenterAccount() });
const notActive = publisherStatuses.filter((status) => status !== 'active');
const parts = ['devCenter', 'lastEventAt', 'sequence', 'updatedAt'];

describe('linking', () => {
  it.each([
    ['nothing linked', bare, undefined],
    [
      'another account linked',
      sampleAccount({ devCenter: devCenterAccount({ accountName: 'Old', reason: 'x' }) }),
      'Old',
    ],
  ])('with %s starts the verification with nothing proven', (_, before, from) => {
    const change = link(before);

    expect(change.account.devCenter).toStrictEqual({
      ...asked,
      status: 'linked',
      programs: [],
      taxProfile: false,
      payoutAccount: false,
      linkedAt: at,
    });
    expect(change.events).toMatchObject([
      { type: 'devCenter.linked', actor: 'usr_ada', subject: '/dev-center-account' },
    ]);
    expect(change.events[0]?.changes).toContainEqual({ property: '/accountName', from, to: 'Contoso' });
    expect(JSON.stringify(change.events)).not.toContain('@');
    expect([change.mails, partsChanged(before, change.account)]).toEqual([[], parts]);
  });

  it('of what is linked already is no change, also with a stale precondition and after the first offer', () => {
    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ ...linked, status, firstOffer }), (one) =>
        link(one, { ownerEmail: 'Ada@contoso.example' }, { id: 'usr_bea' }, stale),
      );
    }
  });

  it('is refused in order: precondition, state, address, lock', () => {
    const other = { accountName: 'Other' };
    const locked = sampleAccount({ ...linked, firstOffer });
    const mallory = { id: 'usr_mal', email: 'mal@fabrikam.example' };

    expectRefusal(
      sampleAccount({ ...locked, status: 'closed' }),
      (one) => link(one, other, mallory, stale),
      'ConditionNotMet',
    );
    for (const status of notActive) {
      expectRefusal(
        sampleAccount({ ...locked, status }),
        (one) => link(one, other, mallory),
        'PublisherNotActive',
      );
    }
    expectRefusal(locked, (one) => link(one, other, mallory), 'DevCenterEmailMismatch', {
      target: '/ownerEmail',
    });
    expectRefusal(locked, (one) => link(one, other, { id: 'usr_ada' }), 'DevCenterEmailMismatch');
    expectRefusal(locked, (one) => link(one, other), 'DevCenterAccountLocked');
    expectRefusal(locked, (one) => link(one, { accountType: 'individual' }), 'DevCenterAccountLocked');
  });

  it('for the first time is open to a publisher whose first offer was a free one', () => {
    expect(refusalCode(sampleAccount({ firstOffer }), (one) => link(one))).toBeUndefined();
  });
});

describe('unlinking', () => {
  it('is one event, and done when nothing is linked', () => {
    const change = unlink(linked);

    expect(change.account.devCenter).toBeUndefined();
    expect(change.events).toMatchObject([{ type: 'devCenter.unlinked', actor: 'usr_ada' }]);
    expect(JSON.stringify(change.events)).not.toContain('@');
    expect(partsChanged(linked, change.account)).toEqual(parts);
    expectUnchanged(sampleAccount({ status: 'closed', firstOffer }), (one) => unlink(one, stale));
  });

  it('is refused in order: precondition, an ended publisher, lock', () => {
    const locked = sampleAccount({ ...linked, firstOffer });

    expectRefusal(
      sampleAccount({ ...locked, status: 'closed' }),
      (one) => unlink(one, stale),
      'ConditionNotMet',
    );
    expectRefusal(sampleAccount({ ...locked, status: 'closed' }), (one) => unlink(one), 'PublisherNotActive');
    expectRefusal(locked, (one) => unlink(one), 'DevCenterAccountLocked');
    expect(
      refusalCode(sampleAccount({ ...linked, status: 'suspended' }), (one) => unlink(one)),
    ).toBeUndefined();
  });
});

describe('a report', () => {
  const vetting = sampleAccount({
    firstOffer,
    devCenter: devCenterAccount({
      status: 'underVetting',
      programs: ['office'],
      taxProfile: true,
      payoutAccount: false,
      reason: 'Later.',
    }),
  });

  it('replaces what it states, keeps the facts it leaves out, and is one event', () => {
    const change = report(vetting, { accountType: 'individual', payoutAccount: true });

    expect(change.account.devCenter).toEqual(
      devCenterAccount({ accountType: 'individual', programs: ['office'], reason: undefined }),
    );
    expectChange(vetting, change, [
      {
        type: 'devCenter.reported',
        actor: 'usr_dc',
        subject: '/dev-center-account',
        changes: [
          { property: '/accountType', from: 'company', to: 'individual' },
          { property: '/status', from: 'underVetting', to: 'verified' },
          { property: '/payoutAccount', from: false, to: true },
          { property: '/reason' },
        ],
      },
    ]);
    expect(partsChanged(vetting, change.account)).toEqual(parts);
  });

  it('again is no change, also with a stale precondition', () => {
    expectUnchanged(linked, (one) => report(one, {}, stale));
    expectUnchanged(linked, (one) =>
      report(one, { programs: ['office', 'azure'], ownerEmail: 'ADA@contoso.example' }),
    );
  });

  it('is refused in order: nothing linked, precondition, another account, an ended publisher', () => {
    const other = { accountName: 'Other' };
    const closed = sampleAccount({ ...linked, status: 'closed' });

    expectRefusal(
      sampleAccount({ status: 'closed' }),
      (one) => report(one, other, stale),
      'DevCenterAccountNotFound',
      { target: '/dev-center-account' },
    );
    expectRefusal(closed, (one) => report(one, other, stale), 'ConditionNotMet');
    expectRefusal(closed, (one) => report(one, other), 'DevCenterAccountMismatch');
  });

  it('must name what is linked', () => {
    expectRefusal(linked, (one) => report(one, { accountName: 'Other' }), 'DevCenterAccountMismatch');
    expectRefusal(
      linked,
      (one) => report(one, { ownerEmail: 'bea@contoso.example' }),
      'DevCenterAccountMismatch',
    );
  });

  it('is taken until the publisher has ended', () => {
    const codes = publisherStatuses.map((status) =>
      refusalCode(sampleAccount({ ...linked, status }), (one) =>
        report(one, { status: 'rejected', reason: 'Phone.' }),
      ),
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
});
