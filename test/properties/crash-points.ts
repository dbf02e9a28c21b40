// Every call of every operation, of the mail handlers and of the timer, as a place to die at.
import { requests } from './requests.ts';
import { delivery, requestBy, type SceneName } from './scenes.ts';
import type { History, RequestStep, Step, Trouble } from './steps.ts';

/** A step that succeeds in a scene, and one that another client makes meanwhile. */
export interface Scenario {
  readonly name: string;
  readonly scene: SceneName;
  readonly step: Step;
  readonly rival: Step;
}

const minute = 60_000;
const inviting = requestBy('bob', 'invite-user', { client: 1, target: 'robot', wait: minute });

interface Line {
  readonly scene?: SceneName;
  readonly by?: RequestStep['by'];
  readonly more?: Partial<RequestStep>;
  readonly rival?: Step;
}

const reviewed: Line = { scene: 'registered', by: 'rex', more: { match: 'any' } };
const ofDee: Line = { scene: 'team', by: 'dee', more: { target: 'dee' } };

/** What a request needs, besides the default: Ada, an owner of a team, about herself. */
const lines: Readonly<Record<string, Line>> = {
  'accept-agreement': { more: { variant: 2 } },
  'accept-invitation': {
    ...ofDee,
    rival: requestBy('bob', 'revoke-invitation', { client: 1, target: 'dee' }),
  },
  'approve-registration': reviewed,
  'decline-invitation': ofDee,
  'erase-me': {
    by: 'bob',
    rival: requestBy('ada', 'update-user', { client: 1, target: 'bob', role: 'owner', match: 'any' }),
  },
  'get-invitation': { more: { target: 'dee' } },
  'invite-user': { more: { target: 'robot', wait: minute } },
  'invite-users': { more: { target: 'robot', wait: minute } },
  'list-my-invitations': ofDee,
  'list-registrations': { by: 'rex' },
  'preview-invitation': ofDee,
  'record-first-offer': { by: 'otto' },
  'record-mail-delivery': { more: { variant: 1 } },
  'register-publisher': { scene: 'nothing', rival: requestBy('bob', 'register-publisher', { client: 1 }) },
  'reject-registration': reviewed,
  'remove-user': {
    more: { target: 'cy' },
    rival: requestBy('cy', 'remove-user', { client: 1, target: 'cy' }),
  },
  'report-dev-center-account': { scene: 'twoPublishers', by: 'dora' },
  'resend-invitation': { more: { target: 'dee', wait: 2 * minute } },
  'resend-registration-mail': { more: { wait: 2 * minute } },
  'resubmit-registration': { scene: 'rejected' },
  'resume-publisher': { scene: 'suspended', by: 'rex' },
  'revoke-invitation': {
    more: { target: 'dee' },
    rival: requestBy('dee', 'accept-invitation', { client: 1 }),
  },
  'stop-invitations': ofDee,
  'suspend-publisher': { by: 'rex' },
  'unlink-dev-center-account': { scene: 'twoPublishers' },
  'update-profile': { more: { match: 'any' } },
  'update-user': {
    more: { target: 'cy', role: 'owner', match: 'any' },
    rival: requestBy('ada', 'remove-user', { client: 1 }),
  },
};

const scenarioOf = (operation: string): Scenario => {
  const { scene = 'team', by = 'ada', more = {}, rival = inviting } = lines[operation] ?? {};
  return { name: operation, scene, step: requestBy(by, operation, more), rival };
};

const day = 24 * 60 * minute;
const revoking = requestBy('ada', 'revoke-invitation', { client: 1, target: 'dee' });
const mails: readonly Scenario[] = (['sent', 'retry', 'bounced', 'failed'] as const).map((server) => ({
  name: `send-mail that is ${server}`,
  scene: 'rejected',
  step: delivery({ server, twice: true }),
  rival: delivery({ client: 1 }),
}));

export const scenarios: readonly Scenario[] = [
  ...Object.keys(requests).map(scenarioOf),
  ...mails,
  {
    name: 'send-mail for a change on its way',
    scene: 'team',
    step: delivery({ wait: 3 * minute }),
    rival: requestBy('ada', 'invite-user', { client: 1, target: 'robot', wait: minute }),
  },
  {
    name: 'send-mail before its change',
    scene: 'team',
    step: delivery(),
    rival: requestBy('ada', 'invite-user', { client: 1, target: 'robot', wait: minute }),
  },
  { name: 'send-mail of tomorrow', scene: 'mailedOften', step: delivery(), rival: delivery({ client: 1 }) },
  {
    name: 'send-mail without a reason',
    scene: 'suspended',
    step: delivery(),
    rival: requestBy('rex', 'resume-publisher', { client: 1 }),
  },
  {
    name: 'expire-invitations, reminding',
    scene: 'team',
    step: { kind: 'timer', client: 0, wait: 6.2 * day },
    rival: revoking,
  },
  {
    name: 'expire-invitations, expiring',
    scene: 'team',
    step: { kind: 'timer', client: 0, wait: 8 * day },
    rival: inviting,
  },
  {
    name: 'expire-invitations, forgetting',
    scene: 'twoPublishers',
    step: { kind: 'timer', client: 0, wait: 99 * day },
    rival: inviting,
  },
];

export const deaths: readonly Trouble['what'][] = ['diesBefore', 'diesAfter', 'arrivesLate'];

const many = (choice: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => choice);

/** The step alone; the rival, or most of it, after the step's first call; the first calls of the rival before the step. */
export const fewOrders: readonly (readonly number[] | undefined)[] = [
  undefined,
  [0, 0, ...many(1, 12)],
  many(1, 4),
];

/** The rival after any of the step's first calls, and the step after any of the rival's. */
export const manyOrders: readonly (readonly number[] | undefined)[] = [
  undefined,
  ...Array.from({ length: 6 }, (_, index) => [...many(0, index), ...many(1, 12)]),
  ...Array.from({ length: 5 }, (_, index) => many(1, index + 1)),
];

/** The scenario in an order of its calls, with a death at one of them. */
export const dyingIn = (
  { scene, step, rival }: Scenario,
  trouble: Trouble | undefined,
  order: readonly number[] | undefined,
): History => ({
  scene,
  steps: [{ ...step, trouble }, ...(order ? [rival] : [])],
  choices: order ?? [],
});
