// The five steps to a fully registered publisher: what stands, what is missing, what comes next.
import type { Account } from './account.ts';
import { hasEnded } from './lookup.ts';
import { agreementWith } from './terms.ts';

export const stepIds = [
  'joinPartnerNetwork',
  'createMicrosoftAccount',
  'submitRegistrationForm',
  'signInToPortal',
  'registerInDevCenter',
] as const;
export type StepId = (typeof stepIds)[number];

export const stepStates = ['notRequired', 'notStarted', 'inProgress', 'actionRequired', 'completed'] as const;
export type StepState = (typeof stepStates)[number];

export interface Step {
  readonly number: number;
  readonly id: StepId;
  /** For this publisher as it stands. */
  readonly required: boolean;
  /** The asterisk: needed to transact, and recommended to everyone. */
  readonly requiredForTransact: boolean;
  readonly recommended: boolean;
  /** ISO 8601 durations; they inform, nothing expires by them. */
  readonly estimatedDuration: { readonly min: string; readonly max: string };
  readonly state: StepState;
  readonly helpHref?: string;
  /** `path` is below the publisher. */
  readonly nextAction?: { readonly method: 'PATCH' | 'POST' | 'PUT'; readonly path: string };
}

export const transactBlockerCodes = [
  'publisherNotActive',
  'publisherAgreementNotAccepted',
  'microsoftAccountMissing',
  'devCenterNotLinked',
  'devCenterNotVerified',
  'devCenterNotCompany',
  'azureProgramMissing',
  'taxProfileMissing',
  'payoutAccountMissing',
] as const;
export type TransactBlocker = (typeof transactBlockerCodes)[number];

const quarterOfAnHour = { min: 'PT15M', max: 'PT15M' };

const microsoftAccountState = ({ profile }: Account): StepState => {
  if (profile.microsoftAccount !== undefined) return 'completed';
  return profile.transact ? 'actionRequired' : 'notRequired';
};

const signInState = ({ status }: Account): StepState => {
  switch (status) {
    case 'active':
      return 'completed';
    case 'underReview':
      return 'inProgress';
    case 'suspended':
      return 'actionRequired';
    case 'rejected':
    case 'withdrawn':
    case 'closed':
      return 'notStarted';
  }
};

const devCenterState = ({ devCenter, profile, status }: Account): StepState => {
  switch (devCenter?.status) {
    case 'verified':
      return 'completed';
    case 'rejected':
      return 'actionRequired';
    case 'linked':
    case 'emailVerified':
    case 'underVetting':
      return 'inProgress';
    case undefined:
      if (!profile.transact) return 'notRequired';
      return status === 'active' ? 'actionRequired' : 'notStarted';
  }
};

/** Linking needs an active publisher, and what is linked stays so after the first offer. */
const mayLinkDevCenter = ({ status, firstOffer, devCenter }: Account): boolean =>
  status === 'active' && (firstOffer === undefined || devCenter === undefined);

type StepFacts = Pick<
  Step,
  'state' | 'requiredForTransact' | 'estimatedDuration' | 'helpHref' | 'nextAction'
>;

const factsOf = (account: Account): Readonly<Record<StepId, StepFacts>> => ({
  joinPartnerNetwork: {
    state: 'completed',
    requiredForTransact: false,
    estimatedDuration: quarterOfAnHour,
    helpHref: 'https://partner.microsoft.com/membership',
  },
  createMicrosoftAccount: {
    state: microsoftAccountState(account),
    requiredForTransact: true,
    estimatedDuration: quarterOfAnHour,
    helpHref: 'https://account.microsoft.com/account',
    nextAction: { method: 'PATCH', path: '' },
  },
  submitRegistrationForm: {
    state: account.status === 'rejected' ? 'actionRequired' : 'completed',
    requiredForTransact: false,
    estimatedDuration: quarterOfAnHour,
    nextAction: { method: 'POST', path: '/registration/resubmit' },
  },
  signInToPortal: {
    state: signInState(account),
    requiredForTransact: false,
    estimatedDuration: { min: 'P1D', max: 'P3D' },
  },
  registerInDevCenter: {
    state: devCenterState(account),
    requiredForTransact: true,
    estimatedDuration: { min: 'P5D', max: 'P10D' },
    helpHref: 'https://developer.microsoft.com/dashboard/registration',
    ...(mayLinkDevCenter(account) ? { nextAction: { method: 'PUT', path: '/dev-center-account' } } : {}),
  },
});

/** All five steps, in order. Nothing more is asked of a publisher that has ended. */
export const stepsOf = (account: Account): readonly Step[] => {
  const facts = factsOf(account);
  return stepIds.map((id, index) => {
    const { state, requiredForTransact, estimatedDuration, helpHref, nextAction } = facts[id];
    const now = hasEnded(account) && state !== 'completed' ? 'notRequired' : state;
    return {
      number: index + 1,
      id,
      required: now !== 'notRequired' && (!requiredForTransact || account.profile.transact),
      requiredForTransact,
      recommended: requiredForTransact,
      estimatedDuration,
      state: now,
      ...(helpHref === undefined ? {} : { helpHref }),
      ...(now === 'actionRequired' && nextAction ? { nextAction } : {}),
    };
  });
};

/** Whether its users can sign in to the portal: steps 1, 3 and 4. */
export const canSignIn = (account: Account): boolean =>
  stepsOf(account).every(({ requiredForTransact, state }) => requiredForTransact || state === 'completed');

const devCenterBlockers = ({ devCenter }: Account): readonly (TransactBlocker | false)[] =>
  devCenter
    ? [
        devCenter.status !== 'verified' && 'devCenterNotVerified',
        devCenter.accountType !== 'company' && 'devCenterNotCompany',
        !devCenter.programs.includes('azure') && 'azureProgramMissing',
        !devCenter.taxProfile && 'taxProfileMissing',
        !devCenter.payoutAccount && 'payoutAccountMissing',
      ]
    : ['devCenterNotLinked'];

const hasAcceptedPublisherAgreement = (account: Account): boolean => {
  const current = agreementWith('publisher-agreement')?.currentVersion;
  return account.agreements.some(({ id, version }) => id === 'publisher-agreement' && version === current);
};

/** What keeps the publisher from transact offers, in the order in which to mend it; none: it can. */
export const transactBlockers = (account: Account): readonly TransactBlocker[] =>
  [
    account.status !== 'active' && ('publisherNotActive' as const),
    !hasAcceptedPublisherAgreement(account) && ('publisherAgreementNotAccepted' as const),
    account.profile.microsoftAccount === undefined && ('microsoftAccountMissing' as const),
    ...devCenterBlockers(account),
  ].filter((blocker) => blocker !== false);

export const canTransact = (account: Account): boolean => transactBlockers(account).length === 0;
