// The Registration as clients see it: the five steps, the decisions, and the profile that a reviewer decides on.
import * as z from 'zod/mini';
import { publisherStatuses, type Account, type ReviewDecision } from '../domain/account.ts';
import {
  canSignIn,
  canTransact,
  stepIds,
  stepsOf,
  stepStates,
  transactBlockerCodes,
  transactBlockers,
} from '../domain/checklist.ts';
import type { Locale } from '../domain/locale.ts';
import type { NameFinding } from '../domain/name/check-name.ts';
import { instant, named } from './named.ts';
import { publisher, toPublisher } from './publisher.ts';
import { stepTexts } from './step-texts.ts';

const reason = z.object({ code: z.string(), message: z.string(), target: z.optional(z.string()) });

const decision = z.object({
  outcome: z.enum(['approved', 'rejected']),
  reasons: z.optional(z.array(reason)),
  note: z.optional(z.string()),
});

const step = named(
  'Step',
  z.object({
    number: z.int(),
    id: z.enum(stepIds),
    title: z.string(),
    result: z.string(),
    required: z.boolean(),
    requiredForTransact: z.boolean(),
    recommended: z.boolean(),
    estimatedDuration: z.object({ min: z.string(), max: z.string() }),
    state: z.enum(stepStates),
    helpHref: z.optional(z.string()),
    nextAction: z.optional(z.object({ method: z.enum(['PATCH', 'POST', 'PUT']), href: z.string() })),
  }),
);

export const registration = named(
  'Registration',
  z.object({
    publisherId: z.string(),
    status: z.enum(publisherStatuses),
    submittedAt: instant,
    decidedAt: z.optional(instant),
    decision: z.optional(decision),
    previousDecisions: z.array(z.extend(decision, { decidedAt: instant })),
    profile: publisher,
    nameFindings: z.optional(
      z.array(z.object({ term: z.string(), folded: z.string(), message: z.string() })),
    ),
    steps: z.array(step).check(z.length(stepIds.length)),
    canSignIn: z.boolean(),
    canTransact: z.boolean(),
    transactBlockers: z.array(z.enum(transactBlockerCodes)),
  }),
);
export type Registration = z.infer<typeof registration>;

const toDecision = ({ outcome, reasons, note }: ReviewDecision) => ({
  outcome,
  reasons: reasons && [...reasons],
  note,
});

export interface RegistrationView {
  /** The address of the API, without a trailing slash. */
  readonly api: string;
  readonly apiVersion: string;
  /** For reviewers only. */
  readonly nameFindings?: readonly NameFinding[] | undefined;
}

/** The representation without translated text: what its ETag digests. */
export const registrationFacts = (account: Account, view: RegistrationView) => {
  const { id, status, registration: own } = account;
  const href = (path: string): string => `${view.api}/publishers/${id}${path}?api-version=${view.apiVersion}`;
  return {
    publisherId: id,
    status,
    submittedAt: own.submittedAt,
    decidedAt: own.decision?.decidedAt,
    decision: own.decision && toDecision(own.decision),
    previousDecisions: own.previousDecisions.map((earlier) => ({
      ...toDecision(earlier),
      decidedAt: earlier.decidedAt,
    })),
    profile: toPublisher(account),
    nameFindings: view.nameFindings && [...view.nameFindings],
    steps: stepsOf(account).map(({ nextAction, ...facts }) => ({
      ...facts,
      nextAction: nextAction && { method: nextAction.method, href: href(nextAction.path) },
    })),
    canSignIn: canSignIn(account),
    canTransact: canTransact(account),
    transactBlockers: [...transactBlockers(account)],
  };
};

/** The same with the titles and results of the steps in a language. */
export const localized = (facts: ReturnType<typeof registrationFacts>, locale: Locale): Registration => ({
  ...facts,
  steps: facts.steps.map((own) => ({ ...own, ...stepTexts[locale][own.id] })),
});

export const registrationSummary = named(
  'RegistrationSummary',
  z.object({
    publisherId: z.string(),
    displayName: z.string(),
    status: z.enum(publisherStatuses),
    submittedAt: instant,
    transact: z.boolean(),
  }),
);

export const toRegistrationSummary = ({ id, profile, status, registration: own }: Account) => ({
  publisherId: id,
  displayName: profile.displayName,
  status,
  submittedAt: own.submittedAt,
  transact: profile.transact,
});
