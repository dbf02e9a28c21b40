// The five steps: for every combination of facts their states, what is required, and what to do next.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type PublisherStatus } from '../../../shared/domain/account.ts';
import { canSignIn, stepsOf, type Step, type StepState } from '../../../shared/domain/checklist.ts';
import { now, sampleAccount, sampleProfile } from '../../support/sample-accounts.ts';
import { accountWith, devCenterAccount, everyFacts, type Facts } from './checklist-facts.ts';

const factsIn = (status: PublisherStatus): readonly Facts[] =>
  everyFacts.filter((facts) => facts.status === status);
const ended: readonly PublisherStatus[] = ['withdrawn', 'closed'];

const signIn: Readonly<Record<PublisherStatus, StepState>> = {
  underReview: 'inProgress',
  rejected: 'notStarted',
  active: 'completed',
  suspended: 'actionRequired',
  withdrawn: 'notRequired',
  closed: 'notRequired',
};

const unlinkedThoughTransacting: Readonly<Record<PublisherStatus, StepState>> = {
  underReview: 'notStarted',
  rejected: 'notStarted',
  active: 'actionRequired',
  suspended: 'notStarted',
  withdrawn: 'notRequired',
  closed: 'notRequired',
};

const linked = {
  linked: 'inProgress',
  emailVerified: 'inProgress',
  underVetting: 'inProgress',
  verified: 'completed',
  rejected: 'actionRequired',
} as const;

const linkedAndEnded = {
  ...linked,
  linked: 'notRequired',
  emailVerified: 'notRequired',
  underVetting: 'notRequired',
  rejected: 'notRequired',
} as const;

const microsoftAccountStep = ({ status, transact, microsoftAccount }: Facts): StepState => {
  if (microsoftAccount) return 'completed';
  return transact && !ended.includes(status) ? 'actionRequired' : 'notRequired';
};

const devCenterStep = ({ status, transact, devCenter }: Facts): StepState => {
  if (devCenter) return (ended.includes(status) ? linkedAndEnded : linked)[devCenter.status];
  return transact ? unlinkedThoughTransacting[status] : 'notRequired';
};

const expectedStates = (facts: Facts): readonly StepState[] => [
  'completed',
  microsoftAccountStep(facts),
  facts.status === 'rejected' ? 'actionRequired' : 'completed',
  signIn[facts.status],
  devCenterStep(facts),
];

const step = (steps: readonly Step[], id: Step['id']): Step | undefined => steps.find((one) => one.id === id);

describe('the five steps', () => {
  it('are always all five, in order, with their usual times and the asterisk', () => {
    const steps = stepsOf(sampleAccount());

    expect(steps.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 joinPartnerNetwork',
      '2 createMicrosoftAccount',
      '3 submitRegistrationForm',
      '4 signInToPortal',
      '5 registerInDevCenter',
    ]);
    expect(steps.map(({ estimatedDuration: { min, max } }) => `${min}-${max}`)).toEqual([
      'PT15M-PT15M',
      'PT15M-PT15M',
      'PT15M-PT15M',
      'P1D-P3D',
      'P5D-P10D',
    ]);
  });

  it('show a page of help and a next action only where there are such', () => {
    expect(step(stepsOf(sampleAccount()), 'signInToPortal')).toStrictEqual({
      number: 4,
      id: 'signInToPortal',
      required: true,
      requiredForTransact: false,
      recommended: false,
      estimatedDuration: { min: 'P1D', max: 'P3D' },
      state: 'completed',
    });
  });

  it.each(publisherStatuses)('stand as the facts say, in every combination, when %s', (status) => {
    const facts = factsIn(status);

    expect(facts).toHaveLength(2 * 2 * (1 + 5 * 2 * 3 * 2 * 2) * 3);
    expect(facts.map((one) => stepsOf(accountWith(one)).map(({ state }) => state))).toEqual(
      facts.map(expectedStates),
    );
  });

  it.each(publisherStatuses)('are required and recommended as the contract says, when %s', (status) => {
    const given = factsIn(status);
    const starred = [false, true, false, false, true];
    const requiredOf = (facts: Facts): readonly boolean[] =>
      expectedStates(facts).map(
        (state, index) => state !== 'notRequired' && (facts.transact || !starred[index]),
      );
    const steps = given.map((facts) => stepsOf(accountWith(facts)));

    expect(steps.map((five) => five.map(({ required }) => required))).toEqual(given.map(requiredOf));
    expect(steps.map((five) => five.map(({ requiredForTransact }) => requiredForTransact))).toEqual(
      given.map(() => starred),
    );
    expect(steps.map((five) => five.map(({ recommended }) => recommended))).toEqual(given.map(() => starred));
  });

  it('let users sign in when the publisher is active, whatever the starred steps say', () => {
    const signedIn = everyFacts.filter((facts) => canSignIn(accountWith(facts)));

    expect(signedIn).toEqual(factsIn('active'));
  });
});

describe('the next action', () => {
  const actionOf = (facts: Partial<Facts>, id: Step['id']): Step['nextAction'] => {
    const all: Facts = {
      status: 'active',
      transact: true,
      microsoftAccount: false,
      devCenter: undefined,
      agreement: 'none',
      ...facts,
    };
    return step(stepsOf(accountWith(all)), id)?.nextAction;
  };

  it('is given only where something is to be done', () => {
    const idle = everyFacts
      .flatMap((facts) => stepsOf(accountWith(facts)))
      .filter(({ state, nextAction }) => state !== 'actionRequired' && nextAction !== undefined);

    expect(idle).toEqual([]);
  });

  it.each(['underReview', 'rejected', 'active', 'suspended'] as const)(
    'names the missing Microsoft account of a publisher that is %s',
    (status) => {
      expect(actionOf({ status }, 'createMicrosoftAccount')).toEqual({ method: 'PATCH', path: '' });
    },
  );

  it('is to resubmit after a rejection', () => {
    expect(actionOf({ status: 'rejected' }, 'submitRegistrationForm')).toEqual({
      method: 'POST',
      path: '/registration/resubmit',
    });
  });

  it('is to link the Dev Center account, at first or after its rejection', () => {
    const link = { method: 'PUT', path: '/dev-center-account' };
    const rejected = devCenterAccount({ status: 'rejected' });

    expect(actionOf({}, 'registerInDevCenter')).toEqual(link);
    expect(actionOf({ devCenter: rejected }, 'registerInDevCenter')).toEqual(link);
    expect(actionOf({ transact: false, devCenter: rejected }, 'registerInDevCenter')).toEqual(link);
  });

  it('never is to link where linking would be refused', () => {
    const rejected = devCenterAccount({ status: 'rejected' });
    const firstOffer = { offerId: 'forecast', publishedAt: now };
    const locked = step(stepsOf(sampleAccount({ devCenter: rejected, firstOffer })), 'registerInDevCenter');
    const transacting = sampleProfile({ transact: true });
    const free = step(stepsOf(sampleAccount({ profile: transacting, firstOffer })), 'registerInDevCenter');

    expect(actionOf({ status: 'suspended', devCenter: rejected }, 'registerInDevCenter')).toBeUndefined();
    expect(locked?.state).toBe('actionRequired');
    expect(locked?.nextAction).toBeUndefined();
    expect(free?.nextAction).toEqual({ method: 'PUT', path: '/dev-center-account' });
  });

  it('is nothing for a publisher that has ended', () => {
    const steps = ended.flatMap(factsIn).flatMap((facts) => stepsOf(accountWith(facts)));

    expect(steps.filter(({ nextAction }) => nextAction !== undefined)).toEqual([]);
  });

  it('stands beside a page of help for each step that is done elsewhere', () => {
    const protocols = stepsOf(sampleAccount()).map(({ helpHref }) =>
      helpHref === undefined ? undefined : new URL(helpHref).protocol,
    );

    expect(protocols).toEqual(['https:', 'https:', undefined, undefined, 'https:']);
  });
});
