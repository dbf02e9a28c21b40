// One invitation per address, one acceptance per invitation, and only the newest link of a pending one works.
import type { Account } from '../../../shared/domain/account.ts';
import { invitationWith, statusOf } from '../../../shared/domain/lookup.ts';
import { addressKey } from '../../../shared/domain/text.ts';
import { allVersions, type Invariant, type LinkTry } from '../evidence.ts';
import type { Outcome, Version, World } from '../world.ts';
import { eventsOf } from './events.ts';

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const repeatedInvitations = ({ account, step }: Version): readonly string[] => {
  const addresses = account.invitations
    .filter(({ email }) => email !== '')
    .map(({ email }) => addressKey(email));
  return [...repeated(account.invitations.map(({ id }) => id)), ...repeated(addresses)].map(
    (what) => `step ${step} leaves two invitations of ${what}`,
  );
};

/** Each acceptance follows an invitation, made or sent again, that had not been accepted. */
const repeatedAcceptances = (world: World): readonly string[] =>
  [...world.versions.keys()].flatMap((id) => {
    const open = new Set<string>();
    return eventsOf(world, id).flatMap(({ type, subject }) => {
      if (type === 'invitation.created' || type === 'invitation.resent') open.add(subject);
      return type === 'invitation.accepted' && !open.delete(subject) ? [`${subject} was accepted twice`] : [];
    });
  });

export const oneInvitation: Invariant = ({ world }) => [
  ...allVersions(world).flatMap(repeatedInvitations),
  ...repeatedAcceptances(world),
];

interface Claims {
  readonly publisherId: string;
  readonly invitationId: string;
  readonly version: number;
}

export const claimsOf = (token: string): Claims => {
  const [, publisherId = '', invitationId = '', version] = token.split('.');
  return { publisherId, invitationId, version: Number(version) };
};

const mayWork = (account: Account | undefined, token: string, now: number): boolean => {
  const { invitationId, version } = claimsOf(token);
  const own = account && invitationWith(account, invitationId);
  return own?.version === version && statusOf(own, new Date(now).toISOString()) === 'pending';
};

const workingLinks = ({ token, usable, now, account }: LinkTry): readonly string[] =>
  usable && !mayWork(account, token, now) ? [`a dead link works: ${JSON.stringify(claimsOf(token))}`] : [];

/** The account before the commit of an acceptance must have offered just this link. */
const acceptedByDeadLink = (
  world: World,
  { step, index, status, request, startedAt }: Outcome,
): readonly string[] => {
  if (step.kind !== 'request' || step.operation !== 'accept-invitation' || status !== 200) return [];
  const body = request?.body;
  const token = typeof body === 'object' && body !== null && 'token' in body ? String(body.token) : undefined;
  if (token === undefined) return [];
  const versions = world.versions.get(claimsOf(token).publisherId) ?? [];
  const at = versions.findIndex((version) => version.step === index);
  return at < 1 || mayWork(versions[at - 1]?.account, token, startedAt)
    ? []
    : [`step ${index} accepts by a dead link`];
};

export const onlyNewestLink: Invariant = ({ world, links }) => [
  ...links.flatMap(workingLinks),
  ...world.outcomes.flatMap((outcome) => acceptedByDeadLink(world, outcome)),
];
