// Random histories: every operation, everybody, all scenes; whatever goes wrong goes wrong somewhere.
import fc from 'fast-check';
import { roles } from '../../shared/domain/role.ts';
import { manners, type Manner } from './drain.ts';
import { actors, persons, type Actor } from './people.ts';
import { requests } from './requests.ts';
import { publishers, sceneNames } from './scenes.ts';
import type { DeliveryStep, History, RequestStep, Step, TimerStep, Trouble } from './steps.ts';

/** How often an operation is drawn; one that is not named here, once. */
const weights: Readonly<Record<string, number>> = {
  'register-publisher': 6,
  'approve-registration': 5,
  'reject-registration': 3,
  'resubmit-registration': 3,
  'suspend-publisher': 3,
  'resume-publisher': 4,
  'close-publisher': 2,
  'invite-user': 14,
  'invite-users': 5,
  'resend-invitation': 8,
  'revoke-invitation': 7,
  'accept-invitation': 14,
  'decline-invitation': 4,
  'stop-invitations': 4,
  'update-user': 12,
  'remove-user': 10,
  'add-service-principal': 4,
  'erase-me': 4,
  'update-profile': 4,
  'resend-registration-mail': 3,
  'record-mail-delivery': 3,
};

const reviewers: readonly Actor[] = ['rex', 'rita'];
const owners: readonly Actor[] = ['ada', 'ada', 'ada', 'bob', 'dee', 'robot'];

/** Who may well ask for it; everybody else does now and then. */
const likely: Readonly<Record<string, readonly Actor[]>> = {
  'approve-registration': reviewers,
  'reject-registration': reviewers,
  'suspend-publisher': reviewers,
  'resume-publisher': reviewers,
  'list-registrations': reviewers,
  'record-first-offer': ['otto'],
  'report-dev-center-account': ['dora'],
  'accept-invitation': persons,
  'decline-invitation': persons,
  'register-publisher': persons,
  'erase-me': persons,
};

const [second, minute, day] = [1000, 60_000, 86_400_000];
const waits = [0, 0, 0, 0, 0.5 * second, 2 * second, 61 * second, 61 * second, 60 * minute, day, 6.5 * day];
/** A message is seen after a second, waits two minutes for its change, and five seconds for its next turn. */
const deliveryWaits = [0, 0, second, 2 * second, 5 * second, 31 * second, 125 * second, 125 * second];

const kindsOfTrouble: readonly Trouble['what'][] = [
  'diesBefore',
  'diesAfter',
  'arrivesLate',
  'unansweredBefore',
  'unansweredAfter',
  'conflictAfter',
];

/** What the steps of one history have in common, so that they get in each other's way. */
interface Theme {
  readonly scene: string;
  readonly clients: number;
  /** So many steps have no trouble for each that has. */
  readonly calm: number;
  readonly operations: readonly string[];
  readonly publisher: string;
  readonly target: Actor;
}

const common = ({ clients, calm }: Theme, after: readonly number[]) => ({
  client: fc.nat({ max: clients - 1 }),
  wait: fc.constantFrom(...after),
  trouble: fc.option(fc.record({ call: fc.nat({ max: 9 }), what: fc.constantFrom(...kindsOfTrouble) }), {
    nil: undefined,
    freq: calm,
  }),
});

const requestOf = (theme: Theme, operation: string): fc.Arbitrary<RequestStep> =>
  fc.record({
    kind: fc.constant('request' as const),
    operation: fc.constant(operation),
    by: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...(likely[operation] ?? owners)) },
      { weight: 1, arbitrary: fc.constant(theme.target) },
      { weight: 1, arbitrary: fc.constantFrom(...actors) },
    ),
    publisher: fc.constantFrom(theme.publisher, theme.publisher, theme.publisher, ...publishers),
    target: fc.constantFrom(theme.target, theme.target, theme.target, theme.target, ...targets),
    role: fc.constantFrom(...roles),
    match: fc.constantFrom('none', 'any', 'any', 'seen', 'stale'),
    variant: fc.nat({ max: 7 }),
    ...common(theme, waits),
  });

const deliveryStep = (theme: Theme): fc.Arbitrary<DeliveryStep> =>
  fc.record({
    kind: fc.constant('delivery' as const),
    which: fc.nat({ max: 3 }),
    twice: fc.boolean(),
    server: fc.constantFrom('sent', 'sent', 'sent', 'sent', 'retry', 'bounced', 'failed'),
    ...common(theme, deliveryWaits),
  });

const timerStep = (theme: Theme): fc.Arbitrary<TimerStep> =>
  fc.record({ kind: fc.constant('timer' as const), ...common(theme, waits) });

const step = (theme: Theme): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.constantFrom(...theme.operations).chain((operation) => requestOf(theme, operation)),
    },
    { weight: 5, arbitrary: deliveryStep(theme) },
    { weight: 1, arbitrary: timerStep(theme) },
  );

const all = Object.keys(requests);
const weighted = all.flatMap((name) => Array.from({ length: weights[name] ?? 1 }, () => name));

/** All operations, or a few, which then meet each other more often. */
const operations = fc.oneof(
  fc.constant(weighted),
  fc.uniqueArray(fc.constantFrom(...weighted), { minLength: 2, maxLength: 6 }),
);

const targets: readonly Actor[] = [...persons, ...persons, 'robot'];

const themes = (calm: number): fc.Arbitrary<Theme> =>
  fc.record({
    scene: fc.constantFrom(...sceneNames),
    clients: fc.integer({ min: 2, max: 4 }),
    calm: fc.constant(calm),
    operations,
    publisher: fc.constantFrom(publishers[0], publishers[0], publishers[1]),
    target: fc.constantFrom(...targets),
  });

const historiesOn = (theme: Theme): fc.Arbitrary<History> =>
  fc.record({
    scene: fc.constant(theme.scene),
    steps: fc.array(step(theme), { minLength: 1, maxLength: 16, size: 'max' }),
    choices: fc.array(fc.nat({ max: 11 }), { maxLength: 160, size: 'max' }),
  });

/** Now and then a call fails or a process dies. */
export const histories = themes(12).chain(historiesOn);

const dying = (history: History, at: number, trouble: Trouble): History => ({
  ...history,
  steps: history.steps.map((own, index) => (index === at % history.steps.length ? { ...own, trouble } : own)),
});

/** A history, and how the queue behaves when it has ended. */
export interface Plan {
  readonly history: History;
  readonly manner: Manner;
}

/** In every history a process may die at one of its calls, and mostly at more than one. */
export const crashPlans: fc.Arbitrary<Plan> = fc
  .record({
    history: themes(4).chain(historiesOn),
    manner: fc.constantFrom(...manners),
    at: fc.nat({ max: 15 }),
    trouble: fc.record({
      call: fc.nat({ max: 7 }),
      what: fc.constantFrom('diesBefore', 'diesAfter', 'arrivesLate'),
    }),
  })
  .map(({ history, manner, at, trouble }) => ({ history: dying(history, at, trouble), manner }));
