// What keeps a publisher from transact offers: exactly what is missing is named, in every combination of facts.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses } from '../../../shared/domain/account.ts';
import {
  canTransact,
  transactBlockerCodes,
  transactBlockers,
  type TransactBlocker,
} from '../../../shared/domain/checklist.ts';
import { accountWith, devCenterAccount, everyFacts, type Facts } from './checklist-facts.ts';

const isMissing: Readonly<Record<TransactBlocker, (facts: Facts) => boolean>> = {
  publisherNotActive: ({ status }) => status !== 'active',
  publisherAgreementNotAccepted: ({ agreement }) => agreement !== 'current',
  microsoftAccountMissing: ({ microsoftAccount }) => !microsoftAccount,
  devCenterNotLinked: ({ devCenter }) => !devCenter,
  devCenterNotVerified: ({ devCenter }) => devCenter !== undefined && devCenter.status !== 'verified',
  devCenterNotCompany: ({ devCenter }) => devCenter?.accountType === 'individual',
  azureProgramMissing: ({ devCenter }) => devCenter !== undefined && !devCenter.programs.includes('azure'),
  taxProfileMissing: ({ devCenter }) => devCenter?.taxProfile === false,
  payoutAccountMissing: ({ devCenter }) => devCenter?.payoutAccount === false,
};

const complete: Facts = {
  status: 'active',
  transact: true,
  microsoftAccount: true,
  devCenter: devCenterAccount(),
  agreement: 'current',
};

describe('transact blockers', () => {
  it.each(publisherStatuses)('name exactly what is missing, in order, when %s', (status) => {
    const given = everyFacts.filter((one) => one.status === status);
    const missingOf = (facts: Facts): readonly TransactBlocker[] =>
      transactBlockerCodes.filter((code) => isMissing[code](facts));
    const accounts = given.map(accountWith);

    expect(accounts.map(transactBlockers)).toEqual(given.map(missingOf));
    expect(accounts.map(canTransact)).toEqual(given.map((facts) => missingOf(facts).length === 0));
  });

  it('are none when everything stands, whether the publisher wants to transact or not', () => {
    expect(transactBlockers(accountWith(complete))).toEqual([]);
    expect(transactBlockers(accountWith({ ...complete, transact: false }))).toEqual([]);
  });

  it.each<[TransactBlocker, Partial<Facts>]>([
    ['publisherNotActive', { status: 'suspended' }],
    ['publisherAgreementNotAccepted', { agreement: 'none' }],
    ['publisherAgreementNotAccepted', { agreement: 'older' }],
    ['microsoftAccountMissing', { microsoftAccount: false }],
    ['devCenterNotLinked', { devCenter: undefined }],
    ['devCenterNotVerified', { devCenter: devCenterAccount({ status: 'underVetting' }) }],
    ['devCenterNotVerified', { devCenter: devCenterAccount({ status: 'rejected' }) }],
    ['devCenterNotCompany', { devCenter: devCenterAccount({ accountType: 'individual' }) }],
    ['azureProgramMissing', { devCenter: devCenterAccount({ programs: ['office'] }) }],
    ['taxProfileMissing', { devCenter: devCenterAccount({ taxProfile: false }) }],
    ['payoutAccountMissing', { devCenter: devCenterAccount({ payoutAccount: false }) }],
  ])('are %s alone when only that is missing', (code, lack) => {
    expect(transactBlockers(accountWith({ ...complete, ...lack }))).toEqual([code]);
  });
});
