// Every combination of facts that decides about the five steps, as accounts.
import { publisherStatuses, type Account, type DevCenterAccount } from '../../../shared/domain/account.ts';
import { agreementWith } from '../../../shared/domain/terms.ts';
import { now, sampleAccount, sampleProfile } from '../../support/sample-accounts.ts';

export type AgreementFact = 'none' | 'older' | 'current';

export interface Facts {
  readonly status: Account['status'];
  readonly transact: boolean;
  readonly microsoftAccount: boolean;
  readonly devCenter: DevCenterAccount | undefined;
  readonly agreement: AgreementFact;
}

const either = [false, true] as const;
const devCenterStatuses = ['linked', 'emailVerified', 'underVetting', 'verified', 'rejected'] as const;

export const devCenterAccount = (more: Partial<DevCenterAccount> = {}): DevCenterAccount => ({
  accountName: 'Contoso',
  ownerEmail: 'ada@contoso.example',
  accountType: 'company',
  status: 'verified',
  programs: ['office', 'azure'],
  taxProfile: true,
  payoutAccount: true,
  linkedAt: now,
  ...more,
});

const devCenters: readonly (DevCenterAccount | undefined)[] = [
  undefined,
  ...devCenterStatuses.flatMap((status) =>
    (['company', 'individual'] as const).flatMap((accountType) =>
      [[], ['office'], ['office', 'azure']].flatMap((programs) =>
        either.flatMap((taxProfile) =>
          either.map((payoutAccount) =>
            devCenterAccount({ status, accountType, programs, taxProfile, payoutAccount }),
          ),
        ),
      ),
    ),
  ),
];

export const everyFacts: readonly Facts[] = publisherStatuses.flatMap((status) =>
  either.flatMap((transact) =>
    either.flatMap((microsoftAccount) =>
      devCenters.flatMap((devCenter) =>
        (['none', 'older', 'current'] as const).map((agreement) => ({
          status,
          transact,
          microsoftAccount,
          devCenter,
          agreement,
        })),
      ),
    ),
  ),
);

const currentVersion = agreementWith('publisher-agreement')?.currentVersion ?? '';

const acceptances = (fact: AgreementFact): Account['agreements'] => {
  const accepted = (version: string): Account['agreements'][number] => ({
    id: 'publisher-agreement',
    version,
    at: now,
    by: 'usr_ada',
  });
  const terms = { ...accepted(currentVersion), id: 'terms-of-use' as const };
  const older = accepted('2024-01-01');
  return { none: [terms], older: [terms, older], current: [terms, older, accepted(currentVersion)] }[fact];
};

export const accountWith = (facts: Facts): Account =>
  sampleAccount({
    status: facts.status,
    profile: sampleProfile({
      transact: facts.transact,
      microsoftAccount: facts.microsoftAccount ? 'contoso@outlook.com' : undefined,
    }),
    devCenter: facts.devCenter,
    agreements: acceptances(facts.agreement),
  });
