// Every decision over a publisher's people as a step of a random life: who asks for what.
import { acceptInvitation, declineInvitation, stopInvitations } from '../../../shared/domain/acceptance.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { unchanged, type Change } from '../../../shared/domain/change.ts';
import { catchUp } from '../../../shared/domain/due.ts';
import { erasePerson } from '../../../shared/domain/forgetting.ts';
import { inviteUser, resendInvitation, revokeInvitation } from '../../../shared/domain/invitation.ts';
import { userWith } from '../../../shared/domain/lookup.ts';
import { updateProfile } from '../../../shared/domain/profile.ts';
import {
  approveRegistration,
  closePublisher,
  rejectRegistration,
  resubmitRegistration,
  resumePublisher,
  suspendPublisher,
} from '../../../shared/domain/review.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { addServicePrincipal } from '../../../shared/domain/service-principal.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { removeUser, updateUser } from '../../../shared/domain/user.ts';
import { fresh } from '../../support/expect-decision.ts';
import { limitsWith } from '../../support/sample-accounts.ts';

export const limits = limitsWith({
  usersPerPublisher: 3,
  pendingInvitationsPerPublisher: 2,
  invitationsPerPublisherAndDay: 3,
});

export const people = ['ada', 'bob', 'cy', 'dee'] as const;
type Person = (typeof people)[number];
const emailOf = (name: Person): string => `${name}@contoso.example`;
export const personOf = (name: Person): { id: string; displayName: string; email: string } => ({
  id: `usr_${name}`,
  displayName: `Name-of-${name}`,
  email: emailOf(name),
});

export interface Step {
  readonly kind: keyof typeof decisions;
  readonly by: Person | 'robot' | 'rex';
  readonly target: Person;
  readonly role: Role;
  /** Seconds that pass before it. */
  readonly wait: number;
}

type Decide = (account: Account, step: Step, at: Instant) => Change;

const names = { terms: [], everydayWords: [], reservedIds: [], exceptions: [] };
const inviterOf = ({ by }: Step): { id: string; displayName: string; asReviewer: boolean } => ({
  id: `usr_${by}`,
  displayName: `Name-of-${by}`,
  asReviewer: by === 'rex',
});
const review = (at: Instant) => ({ by: 'usr_rex', at, ifMatch: fresh }) as const;

/** What only owners may ask for is asked by them only, as the pipeline sees to it. */
const asOwner =
  (decide: Decide): Decide =>
  (account, step, at) =>
    userWith(account, `usr_${step.by}`)?.role === 'owner' ? decide(account, step, at) : unchanged(account);

const servicePrincipal = { tenantId: 'tenant', applicationId: 'application', objectId: 'object' };

export const decisions = {
  approve: (account: Account, _: Step, at: Instant) => approveRegistration(account, review(at)),
  reject: (account: Account, _: Step, at: Instant) =>
    rejectRegistration(account, {
      ...review(at),
      reasons: [{ code: 'Unclear', message: 'Please say more.' }],
    }),
  resubmit: asOwner((account, { by }, at) =>
    resubmitRegistration(account, { by: `usr_${by}`, at, ifMatch: fresh }),
  ),
  suspend: (account: Account, _: Step, at: Instant) =>
    suspendPublisher(account, { ...review(at), reason: 'Fraud.' }),
  resume: (account: Account, _: Step, at: Instant) => resumePublisher(account, review(at)),
  close: asOwner((account, { by }, at) => closePublisher(account, { by: `usr_${by}`, at, ifMatch: fresh })),
  moveOwnerEmail: asOwner((account, { by, target }, at) =>
    updateProfile(account, {
      patch: { ownerEmail: emailOf(target) },
      by: `usr_${by}`,
      at,
      ifMatch: fresh,
      names,
    }),
  ),
  invite: (account: Account, step: Step, at: Instant) =>
    inviteUser(account, {
      id: `inv_${step.target}`,
      form: { email: emailOf(step.target), role: step.role, message: 'Welcome', allowDifferentAddress: true },
      by: inviterOf(step),
      at,
      linkKey: 'key-1',
      limits,
    }),
  resend: (account: Account, step: Step, at: Instant) =>
    resendInvitation(account, {
      id: `inv_${step.target}`,
      by: inviterOf(step),
      at,
      ifMatch: fresh,
      linkKey: 'key-1',
      limits,
    }),
  revoke: (account: Account, step: Step, at: Instant) =>
    revokeInvitation(account, { id: `inv_${step.target}`, by: inviterOf(step), at, ifMatch: fresh }),
  accept: (account: Account, { target }: Step, at: Instant) =>
    acceptInvitation(account, {
      ref: { id: `inv_${target}` },
      by: personOf(target),
      confirmDifferentAddress: false,
      at,
      limits,
    }),
  acceptElsewhere: (account: Account, { by, target }: Step, at: Instant) =>
    by === 'robot' || by === 'rex'
      ? unchanged(account)
      : acceptInvitation(account, {
          ref: { id: `inv_${target}` },
          by: personOf(by),
          confirmDifferentAddress: true,
          at,
          limits,
        }),
  decline: (account: Account, { target }: Step, at: Instant) =>
    declineInvitation(account, { ref: { id: `inv_${target}` }, by: 'system', at }),
  stop: (account: Account, { target }: Step, at: Instant) =>
    stopInvitations(account, { id: `inv_${target}`, undo: false, at }),
  undoStop: (account: Account, { target }: Step, at: Instant) =>
    stopInvitations(account, { id: `inv_${target}`, undo: true, at }),
  giveRole: (account: Account, { by, target, role }: Step, at: Instant) =>
    updateUser(account, { userId: `usr_${target}`, role, by: `usr_${by}`, at, ifMatch: fresh }),
  remove: (account: Account, { by, target }: Step, at: Instant) =>
    removeUser(account, { userId: `usr_${target}`, by: `usr_${by}`, at, ifMatch: fresh }),
  removeRobot: (account: Account, { by }: Step, at: Instant) =>
    removeUser(account, { userId: 'usr_robot', by: `usr_${by}`, at, ifMatch: fresh }),
  addRobot: (account: Account, { by, role }: Step, at: Instant) =>
    addServicePrincipal(account, {
      id: 'usr_robot',
      servicePrincipal,
      friendlyName: 'Name-of-robot',
      role,
      by: `usr_${by}`,
      at,
      limits,
    }),
  erase: (account: Account, { target }: Step, at: Instant) =>
    erasePerson(account, { id: `usr_${target}`, email: emailOf(target), at }),
  catchUp: (account: Account, _: Step, at: Instant) => catchUp(account, at, 'key-1'),
} satisfies Record<string, Decide>;
