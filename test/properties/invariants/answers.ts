// Every answer is true of a state that stood while its request was under way; a commit's own answer, of what it committed.
import * as z from 'zod/mini';
import type { Account, Invitation } from '../../../shared/domain/account.ts';
import { invitationWith, userWith } from '../../../shared/domain/lookup.ts';
import { standing, type Invariant } from '../evidence.ts';
import { sameAddress } from '../../../shared/domain/text.ts';
import { emailOf, idOf } from '../people.ts';
import type { RequestStep } from '../steps.ts';
import type { Outcome, World } from '../world.ts';
import { config } from '../settings.ts';
import { claimsOf } from './invitations.ts';

interface Said {
  readonly step: RequestStep;
  readonly outcome: Outcome;
  /** The last part of the request's path. */
  readonly last: string;
}

/** Whether an account bears an answer out; undefined stands for none. */
type Borne = (account: Account | undefined, said: Said) => boolean;

const bodyOf = <T>(schema: z.ZodMiniType<T>, body: unknown): T | undefined => schema.safeParse(body).data;

const is =
  (...statuses: readonly Account['status'][]): Borne =>
  (account) =>
    account !== undefined && statuses.includes(account.status);

const shownInvitation = z.object({ id: z.string(), version: z.number(), role: z.string() });

const hasShownInvitation: Borne = (account, { outcome }) => {
  const shown = bodyOf(shownInvitation, outcome.body);
  const own = account && shown && invitationWith(account, shown.id);
  return own?.version === shown?.version && own?.role === shown?.role;
};

const invitationIs =
  (...statuses: readonly Invitation['status'][]): Borne =>
  (account, { step, last, outcome }) => {
    const preview = bodyOf(z.object({ id: z.string() }), outcome.body);
    const own = account && invitationWith(account, preview?.id ?? last);
    return step.operation === 'revoke-invitation' && !own
      ? true
      : own !== undefined && statuses.includes(own.status);
  };

const shownUser = z.object({ id: z.string(), role: z.string() });

const hasShownUser: Borne = (account, { outcome }) => {
  const shown = bodyOf(shownUser, outcome.body) ?? bodyOf(z.object({ user: shownUser }), outcome.body)?.user;
  return account !== undefined && shown !== undefined && userWith(account, shown.id)?.role === shown.role;
};

const shownProfile = z.object({
  id: z.string(),
  status: z.string(),
  displayName: z.string(),
  updatedAt: z.string(),
});

const hasShownProfile: Borne = (account, { outcome }) => {
  const shown = bodyOf(shownProfile, outcome.body);
  return (
    account?.status === shown?.status &&
    account?.profile.displayName === shown?.displayName &&
    account?.updatedAt === shown?.updatedAt
  );
};

const shownUsers = z.object({ value: z.array(shownUser), nextLink: z.optional(z.string()) });

const hasShownUsers: Borne = (account, { outcome }) => {
  const shown = bodyOf(shownUsers, outcome.body);
  const isWhole = shown?.nextLink !== undefined || shown?.value.length === account?.users.length;
  return (
    isWhole && (shown?.value ?? []).every(({ id, role }) => account && userWith(account, id)?.role === role)
  );
};

/** What a success says. Operations without a line say nothing of one account. */
const successes: Partial<Record<string, Borne>> = {
  'approve-registration': is('active'),
  'reject-registration': is('rejected'),
  'resubmit-registration': is('underReview'),
  'suspend-publisher': is('suspended'),
  'resume-publisher': is('active'),
  'close-publisher': is('withdrawn', 'closed'),
  'register-publisher': hasShownProfile,
  'get-profile': hasShownProfile,
  'update-profile': hasShownProfile,
  'record-first-offer': (account) => account?.firstOffer !== undefined,
  'link-dev-center-account': (account) => account?.devCenter !== undefined,
  'unlink-dev-center-account': (account) => account !== undefined && account.devCenter === undefined,
  'invite-user': (account, said) => said.step.variant >= 4 || hasShownInvitation(account, said),
  'resend-invitation': hasShownInvitation,
  'get-invitation': hasShownInvitation,
  'revoke-invitation': invitationIs('revoked'),
  'decline-invitation': invitationIs('declined'),
  'accept-invitation': hasShownUser,
  'get-user': hasShownUser,
  'update-user': hasShownUser,
  'add-service-principal': hasShownUser,
  'list-users': hasShownUsers,
  'remove-user': (account, { last }) => account !== undefined && !userWith(account, last),
};

const callerIsOutside: Borne = (account, { step }) => !account || !userWith(account, idOf(step.by));
const pendingInvitations = ({ invitations }: Account): number =>
  invitations.filter(({ status }) => status === 'pending').length;

/** What a refusal says. Codes without a line speak of the request more than of the account. */
const refusals: Partial<Record<string, Borne>> = {
  PublisherNotFound: (account, said) => !account || callerIsOutside(account, said),
  PublisherNotActive: (account) => account?.status !== 'active',
  PublisherNotSuspended: (account) => account?.status !== 'suspended',
  RegistrationNotUnderReview: (account) => account?.status !== 'underReview',
  RegistrationNotRejected: (account) => account?.status !== 'rejected',
  PublisherHasOffers: (account) => account?.firstOffer !== undefined,
  PublisherIdTaken: (account) => account !== undefined,
  SelfReviewNotAllowed: (account, { step }) =>
    account !== undefined && userWith(account, idOf(step.by)) !== undefined,
  LegalProfileLocked: (account) =>
    account !== undefined && !['underReview', 'rejected'].includes(account.status),
  OwnerEmailLocked: (account) => account?.firstOffer !== undefined,
  UserLimitReached: (account) => (account?.users.length ?? 0) >= config.limits.usersPerPublisher,
  PendingInvitationLimitReached: (account) =>
    account !== undefined && pendingInvitations(account) >= config.limits.pendingInvitationsPerPublisher,
  UserNotFound: (account, { last }) => account !== undefined && !userWith(account, last),
  InvitationAlreadyPending: (account, { step }) =>
    account?.invitations.some(
      (own) => own.status === 'pending' && sameAddress(own.email, emailOf(step.target)),
    ) === true,
  DevCenterAccountNotFound: (account) => account !== undefined && account.devCenter === undefined,
};

/** By the path, or by the link in the body. */
const publisherOf = (step: RequestStep, { request, body }: Outcome): string => {
  const sent = bodyOf(z.object({ token: z.string() }), request?.body);
  const answered = bodyOf(z.object({ publisherId: z.string() }), body);
  return (
    answered?.publisherId ??
    (sent?.token.includes('.pub-') ? claimsOf(sent.token).publisherId : step.publisher)
  );
};

const isTrue = (world: World, outcome: Outcome): boolean => {
  const { step, status = 0, code, index, started, ended } = outcome;
  if (step.kind !== 'request' || status === 0) return true;
  const borne = status < 300 ? successes[step.operation] : refusals[code ?? ''];
  if (!borne) return true;
  const id = publisherOf(step, outcome);
  const said: Said = { step, outcome, last: outcome.request?.path.split('/').at(-1) ?? '' };
  const committed = world.versions.get(id)?.findLast((version) => version.step === index);
  return committed
    ? borne(committed.account, said)
    : standing(world, id, started, ended).some((account) => borne(account, said));
};

export const answersAreTrue: Invariant = ({ world }) =>
  world.outcomes
    .filter((outcome) => !isTrue(world, outcome))
    .map(({ step, index, status, code }) =>
      [
        `step ${index}`,
        step.kind === 'request' ? step.operation : '',
        status,
        code,
        'is true of no state',
      ].join(' '),
    );
