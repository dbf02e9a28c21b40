// A publisher's life as random people make it: its steps, and what has become of it after each.
import fc from 'fast-check';
import type { Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { NewEvent } from '../../../shared/domain/event.ts';
import type { MailRequest } from '../../../shared/domain/notice.ts';
import { Refusal, type RefusalCode } from '../../../shared/domain/refusal.ts';
import { register } from '../../../shared/domain/registration.ts';
import { roles } from '../../../shared/domain/role.ts';
import { agreements, registrationAgreementIds } from '../../../shared/domain/terms.ts';
import { later, second, type Instant } from '../../../shared/domain/time.ts';
import { frozen, now, sampleProfile } from '../../support/sample-accounts.ts';
import { decisions, people, personOf, type Step } from './random-decisions.ts';

const weights: Readonly<Record<keyof typeof decisions, number>> = {
  approve: 2,
  reject: 1,
  resubmit: 2,
  suspend: 1,
  resume: 6,
  close: 1,
  moveOwnerEmail: 1,
  invite: 26,
  resend: 12,
  revoke: 4,
  accept: 20,
  acceptElsewhere: 8,
  decline: 3,
  stop: 1,
  undoStop: 5,
  giveRole: 20,
  remove: 8,
  removeRobot: 1,
  addRobot: 3,
  erase: 1,
  catchUp: 4,
};
const kinds = Object.keys(decisions).filter((kind) => kind in weights) as Step['kind'][];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constant('ada' as const) },
    { weight: 5, arbitrary: fc.constantFrom(...people, 'robot' as const, 'rex' as const) },
  ),
  target: fc.constantFrom('ada', 'bob', 'bob', 'bob', 'cy', 'cy', 'dee'),
  role: fc.constantFrom(...roles),
  wait: fc.constantFrom(1, 1, 1, 61, 61, 61, 61, 3600, 3600, 86_400, 8 * 86_400),
});
const asked = (kind: Step['kind']): Step => ({ kind, by: 'ada', target: 'ada', role: 'owner', wait: 1 });
const approved = [asked('approve')];
const corrected = [asked('reject'), asked('resubmit'), asked('approve')];

/** Most lives start with an approval, because little can happen before it. */
export const lives: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.constantFrom([], approved, approved, approved, approved, corrected),
    fc.array(step, { minLength: 30, maxLength: 80, size: 'max' }),
  )
  .map(([opening, steps]) => [...opening, ...steps]);

/** The account after a step, and all that has been told of it so far. */
export interface Moment {
  readonly account: Account;
  readonly at: Instant;
  readonly events: readonly (NewEvent & { readonly at: Instant })[];
  readonly mails: readonly MailRequest[];
  readonly refusal?: RefusalCode;
}

const { ownerEmail: _, ...profile } = sampleProfile({ transact: true, microsoftAccount: 'contoso@live.com' });
const registered = register({
  id: 'contoso',
  profile,
  acceptedTerms: agreements
    .filter(({ id }) => registrationAgreementIds.includes(id))
    .map(({ id, currentVersion }) => ({ id, version: currentVersion })),
  formDigest: 'digest',
  by: personOf('ada'),
  at: now,
});

const after = ({ events, mails }: Moment, change: Change, at: Instant): Moment => ({
  account: frozen(change.account),
  at,
  events: [...events, ...change.events.map((event) => ({ ...event, at }))],
  mails: [...mails, ...change.mails],
});

/** Every moment of a life, the registration first; a refused step leaves the moment as it was. */
export const momentsOf = (life: readonly Step[]): readonly Moment[] => {
  const nothing = { account: registered.account, at: now, events: [], mails: [] };
  const moments = [after(nothing, registered, now)];
  for (const step of life) {
    const last = moments.at(-1) ?? nothing;
    const at = later(last.at, step.wait * second);
    try {
      moments.push(after(last, decisions[step.kind](last.account, step, at), at));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      moments.push({ ...last, at, refusal: error.code });
    }
  }
  return moments;
};
