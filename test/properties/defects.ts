// Every planted defect by its name, and where it shows: the invariants have to find each.
import fc from 'fast-check';
import {
  addressInLog,
  afterCommit,
  claimingTogether,
  decidingOnOldState,
  forgettingOwners,
  keyInRow,
  lostAnswerIsConflict,
  oldLinksWork,
  refusingTooLate,
  removingForeignRows,
  takingIdsAgain,
  tellingTooEarly,
  withoutFence,
  withoutIfMatch,
} from './planted.ts';
import type { Defect } from './processes.ts';
import { delivery, requestBy } from './scenes.ts';
import type { History, Step, Trouble } from './steps.ts';

export interface Planted {
  readonly defect: Defect;
  /** Where it shows, if not soon anywhere. */
  readonly among?: fc.Arbitrary<History>;
}

/** The same steps in random orders of their calls. */
const ordersOf = (scene: string, ...steps: readonly Step[]): fc.Arbitrary<History> =>
  fc.record({
    scene: fc.constant(scene),
    steps: fc.constant(steps),
    choices: fc.array(fc.oneof(fc.nat({ max: 1 }), fc.nat({ max: 3 })), { minLength: 10, maxLength: 40 }),
  });

const minutes = 60_000;
const ofTwo = { publisher: 'pub-two', target: 'robot' } as const;
const lost: Trouble['what'] = 'conflictAfter';

/** By what they are; each must be found. */
export const defects: Readonly<Record<string, Planted>> = {
  'a commit without If-Match': {
    defect: withoutIfMatch,
    among: ordersOf(
      'team',
      requestBy('ada', 'update-user', { target: 'cy', role: 'manager', match: 'any' }),
      requestBy('bob', 'revoke-invitation', { target: 'dee', client: 1 }),
    ),
  },
  'membership rows written after the transaction': {
    defect: afterCommit((table) => table === 'memberships', false),
  },
  'mails enqueued after the transaction': { defect: afterCommit(() => false, true) },
  'a lost answer taken for a conflict': {
    defect: lostAnswerIsConflict,
    among: fc
      .nat({ max: 9 })
      .chain((call) =>
        ordersOf(
          'team',
          requestBy('ada', 'update-user', { target: 'cy', role: 'manager', match: 'any' }),
          requestBy('ada', 'invite-user', { target: 'robot', client: 1, trouble: { call, what: lost } }),
        ),
      ),
  },
  'a decision on the account as it was read first': { defect: decidingOnOldState },
  'index rows removed although somebody needs them again': {
    defect: removingForeignRows,
    among: ordersOf(
      'twoPublishers',
      requestBy('dee', 'remove-user', ofTwo),
      requestBy('dee', 'add-service-principal', { ...ofTwo, client: 1 }),
    ),
  },
  'a message dropped without a fence': {
    defect: withoutFence,
    among: ordersOf(
      'active',
      requestBy('ada', 'invite-user', { target: 'bob' }),
      delivery({ client: 1, wait: 3 * minutes }),
      delivery({ client: 1, wait: 3 * minutes }),
    ),
  },
  'an id given to another': {
    defect: takingIdsAgain,
    among: ordersOf(
      'nothing',
      requestBy('ada', 'register-publisher'),
      requestBy('bob', 'register-publisher', { client: 1 }),
    ),
  },
  'old links that work': { defect: oldLinksWork },
  'a refusal after the change': { defect: refusingTooLate },
  'two handlers that send one mail': {
    defect: claimingTogether,
    among: ordersOf('rejected', delivery({ twice: true }), delivery({ client: 1 })),
  },
  'a delivery that says sent too early': { defect: tellingTooEarly },
  'an address in a log line': { defect: addressInLog },
  'a key in a row': { defect: keyInRow },
  'a last owner who leaves': { defect: forgettingOwners },
};
