// Two facts that are recorded once: an agreement accepted in its current version, and the first published offer.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account } from '../../../shared/domain/account.ts';
import { acceptAgreement, requireAgreement } from '../../../shared/domain/agreement.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { recordFirstOffer } from '../../../shared/domain/first-offer.ts';
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

const at = inMinutes(5);

describe('accepting an agreement', () => {
  const agreement = requireAgreement('publisher-agreement');
  const { currentVersion } = agreement;
  const accept = (account: Account, version = currentVersion, ifMatch = fresh, by = 'usr_ada'): Change =>
    acceptAgreement(account, { agreement, version, by, at, ifMatch });
  const terms = { id: 'terms-of-use', version: currentVersion, at: inMinutes(-90), by: 'usr_ada' } as const;
  const older = {
    id: 'publisher-agreement',
    version: '2024-01-01',
    at: inMinutes(-90),
    by: 'usr_bea',
  } as const;

  it.each([
    ['for the first time', [terms], undefined],
    ['anew in a newer version', [older, terms], '2024-01-01'],
  ] as const)('%s records who, which version and when, as one event', (_, agreements, from) => {
    const before = sampleAccount({ agreements });
    const change = accept(before);

    expect(change.account.agreements).toEqual([
      terms,
      { id: 'publisher-agreement', version: currentVersion, at, by: 'usr_ada' },
    ]);
    expectChange(before, change, [
      {
        type: 'agreement.accepted',
        actor: 'usr_ada',
        subject: '/agreements/publisher-agreement',
        changes: [{ property: '/version', from, to: currentVersion }],
      },
    ]);
    expect(partsChanged(before, change.account)).toEqual([
      'agreements',
      'lastEventAt',
      'sequence',
      'updatedAt',
    ]);
  });

  it('again is no change: who accepted first stays on record', () => {
    const accepted = accept(sampleAccount()).account;

    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ ...accepted, status }), (one) =>
        accept(one, currentVersion, stale, 'usr_bea'),
      );
    }
  });

  it('is refused in order: precondition, an ended publisher, another version', () => {
    const closed = sampleAccount({ status: 'closed' });

    expectRefusal(closed, (one) => accept(one, '2024-01-01', stale), 'ConditionNotMet');
    expectRefusal(closed, (one) => accept(one, '2024-01-01'), 'PublisherNotActive');
    for (const version of ['2024-01-01', '2099-01-01', '']) {
      expectRefusal(
        sampleAccount({ agreements: [older] }),
        (one) => accept(one, version),
        'AgreementVersionNotCurrent',
        {
          target: '/version',
          message: `The current version is ${currentVersion}. Read it, then accept that one.`,
        },
      );
    }
  });

  it('in an older version is refused, also to a publisher that has accepted the current one', () => {
    const accepted = sampleAccount(accept(sampleAccount()).account);

    expectRefusal(accepted, (one) => accept(one, '2024-01-01'), 'AgreementVersionNotCurrent');
  });

  it('of an unknown id finds nothing', () => {
    expectRefusal(sampleAccount(), () => requireAgreement('policies-and-terms'), 'AgreementNotFound', {
      target: '/agreements/policies-and-terms',
    });
  });
});

describe('recording the first offer', () => {
  const offer = { offerId: 'forecast', publishedAt: inMinutes(-3) };
  const record = (account: Account, ifMatch = fresh, given = offer): Change =>
    recordFirstOffer(account, { offer: given, by: 'usr_svc', at, ifMatch });

  it('is one event and no mail', () => {
    const before = sampleAccount();
    const change = record(before);

    expect(change.account.firstOffer).toEqual(offer);
    expectChange(before, change, [
      {
        type: 'offer.firstPublished',
        actor: 'usr_svc',
        subject: '/first-offer',
        changes: [{ property: '/offerId', to: 'forecast' }],
      },
    ]);
    expect(partsChanged(before, change.account)).toEqual([
      'firstOffer',
      'lastEventAt',
      'sequence',
      'updatedAt',
    ]);
  });

  it('again is no change, in any state', () => {
    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ status, firstOffer: offer }), (one) => record(one, stale));
    }
  });

  it('is refused in order: precondition, state, another offer', () => {
    const recorded = sampleAccount({ firstOffer: offer });
    const other = { ...offer, offerId: 'other' };

    expectRefusal(recorded, (one) => record(one, stale, other), 'ConditionNotMet');
    expectRefusal(recorded, (one) => record(one, fresh, other), 'FirstOfferAlreadyRecorded', {
      target: '/offerId',
    });
    expectRefusal(
      recorded,
      (one) => record(one, fresh, { ...offer, publishedAt: at }),
      'FirstOfferAlreadyRecorded',
    );
    expect(
      publisherStatuses.filter(
        (status) =>
          refusalCode(sampleAccount({ status, firstOffer: offer }), (one) => record(one, fresh, other)) ===
          'PublisherNotActive',
      ),
    ).toEqual(publisherStatuses.filter((status) => status !== 'active'));
  });
});
