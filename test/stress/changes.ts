// What the clients of the stress runs do, each writing down what it was told to have succeeded.
import * as z from 'zod/mini';
import type { EventType } from '../../shared/domain/event.ts';
import { once, type Luck } from '../hostile/luck.ts';
import type { Answer, Ask } from '../support/client.ts';
import { unique } from '../support/people.ts';
import { registrationForm } from '../support/publishers.ts';
import type { PersistentClient } from './persistent-client.ts';

/** A change whose success a client was told: it has to be in the history. */
export interface Acknowledged {
  readonly publisherId: string;
  readonly type: EventType;
  /** Any, where left out. */
  readonly subject?: string | undefined;
  /** A value that the event has to tell. */
  readonly to?: string | undefined;
  readonly sequence?: number | undefined;
}

export interface Caller {
  readonly email: string;
  readonly token: string;
}
export interface Place {
  readonly id: string;
  readonly owner: Caller;
}
interface Mine {
  readonly place: Place;
  readonly id: string;
}
export interface Invited extends Mine {
  readonly email: string;
}
export interface Member extends Mine {
  role: string;
}

/** One client and what it knows. */
export interface Worker {
  readonly luck: Luck;
  readonly settle: PersistentClient['settle'];
  readonly newCaller: (email: string, roles?: readonly string[]) => Promise<Caller>;
  readonly note: (acknowledged: Acknowledged) => void;
  readonly reviewer: Caller;
  readonly places: Place[];
  readonly invited: Invited[];
  readonly members: Member[];
}

const Invitation = z.object({ id: z.string(), version: z.number() });
const Accepted = z.object({ user: z.object({ id: z.string(), role: z.string() }) });
export const newEmail = (): string => `grace-${unique()}@fabrikam.example`;
const succeeded = (answer: Answer | undefined): answer is Answer => (answer?.status ?? 500) < 300;
const drop = <T>(items: T[], item: T): void => void items.splice(items.indexOf(item), 1);

/** Registers and approves; every try of the same request is the same registration. */
export const open = async ({ settle, note, reviewer, places }: Worker, owner: Caller): Promise<void> => {
  const publisherId = `contoso-${unique()}`;
  const path = `/publishers/${publisherId}`;
  if (!succeeded(await settle({ method: 'PUT', path, as: owner, body: registrationForm(owner) }))) return;
  note({ publisherId, type: 'publisher.registered' });
  const approval: Ask = { method: 'POST', path: `${path}/registration/approve`, as: reviewer, ifMatch: '*' };
  if (!succeeded(await settle(approval))) return;
  note({ publisherId, type: 'publisher.approved' });
  places.push({ id: publisherId, owner });
};

export const invite = async ({ luck, settle, note, invited }: Worker, place: Place): Promise<void> => {
  const email = newEmail();
  const headers = {
    'Repeatability-Request-ID': crypto.randomUUID(),
    'Repeatability-First-Sent': new Date().toUTCString(),
  };
  const answer = await settle({
    method: 'POST',
    path: `/publishers/${place.id}/invitations`,
    as: place.owner,
    body: { email, role: 'contributor' },
    // Who does not say that it is a repetition hears that the address has been invited.
    ...(once(luck, 2) && { headers }),
  });
  if (!succeeded(answer)) return;
  const { id, version } = Invitation.parse(answer.body);
  const subject = `/invitations/${id}`;
  note({ publisherId: place.id, type: 'invitation.created', subject, sequence: version });
  invited.push({ place, id, email });
};

export const resend = async ({ settle, note }: Worker, { place, id }: Invited): Promise<void> => {
  const path = `/publishers/${place.id}/invitations/${id}/resend`;
  const answer = await settle({ method: 'POST', path, as: place.owner });
  if (!succeeded(answer)) return;
  const { version: sequence } = Invitation.parse(answer.body);
  note({ publisherId: place.id, type: 'invitation.resent', subject: `/invitations/${id}`, sequence });
};

export const revoke = async ({ settle, note, invited }: Worker, own: Invited): Promise<void> => {
  const { place, id } = own;
  const path = `/publishers/${place.id}/invitations/${id}`;
  if (!succeeded(await settle({ method: 'DELETE', path, as: place.owner }))) return;
  note({ publisherId: place.id, type: 'invitation.revoked', subject: `/invitations/${id}` });
  drop(invited, own);
};

export const accept = async (worker: Worker, own: Invited): Promise<void> => {
  const { place, id, email } = own;
  const body = { publisherId: place.id, invitationId: id };
  const as = await worker.newCaller(email);
  const answer = await worker.settle({ method: 'POST', path: '/invitations/accept', as, body });
  drop(worker.invited, own);
  if (!succeeded(answer)) return;
  const { user } = Accepted.parse(answer.body);
  worker.note({ publisherId: place.id, type: 'invitation.accepted', subject: `/invitations/${id}` });
  worker.note({ publisherId: place.id, type: 'user.added', subject: `/users/${user.id}` });
  worker.members.push({ place, id: user.id, role: user.role });
};

export const changeRole = async ({ settle, note }: Worker, member: Member): Promise<void> => {
  const { place, id } = member;
  const to = member.role === 'manager' ? 'contributor' : 'manager';
  const path = `/publishers/${place.id}/users/${id}`;
  const answer = await settle({ method: 'PATCH', path, as: place.owner, ifMatch: '*', body: { role: to } });
  if (!succeeded(answer)) return;
  note({ publisherId: place.id, type: 'user.roleChanged', subject: `/users/${id}`, to });
  member.role = to;
};

export const removeMember = async ({ settle, note, members }: Worker, member: Member): Promise<void> => {
  const { place, id } = member;
  const path = `/publishers/${place.id}/users/${id}`;
  if (!succeeded(await settle({ method: 'DELETE', path, as: place.owner, ifMatch: '*' }))) return;
  note({ publisherId: place.id, type: 'user.removed', subject: `/users/${id}` });
  drop(members, member);
};

export const rename = async ({ settle, note }: Worker, { id, owner }: Place): Promise<void> => {
  const to = `Contoso ${unique()}`;
  const body = { displayName: to };
  const path = `/publishers/${id}`;
  if (succeeded(await settle({ method: 'PATCH', path, as: owner, ifMatch: '*', body })))
    note({ publisherId: id, type: 'profile.updated', to });
};
