// Decisions over the linked Dev Center account: an owner links it, Dev Center reports on it.
import type { Account, DevCenterAccount } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import type { EventType, EventValue, PropertyChange } from './event.ts';
import { requireActive, requireNotEnded, requirePrecondition, type Precondition } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { sameAddress } from './text.ts';
import type { Instant } from './time.ts';

export type DevCenterLink = Pick<DevCenterAccount, 'accountName' | 'ownerEmail' | 'accountType'>;

const subject = '/dev-center-account';

const isSameLink = (linked: DevCenterAccount | undefined, link: DevCenterLink): boolean =>
  linked?.accountName === link.accountName &&
  linked.accountType === link.accountType &&
  sameAddress(linked.ownerEmail, link.ownerEmail);

const tracked = ['accountName', 'accountType', 'status', 'programs', 'taxProfile', 'payoutAccount'] as const;

const isEqual = (one: EventValue | undefined, other: EventValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What differs, by JSON Pointer; of the owner's address and free text only that it differs. */
const differences = (
  before: DevCenterAccount | undefined,
  after: DevCenterAccount | undefined,
): readonly PropertyChange[] => [
  ...tracked
    .filter((name) => !isEqual(before?.[name], after?.[name]))
    .map((name) => ({ property: `/${name}`, from: before?.[name], to: after?.[name] })),
  ...(['ownerEmail', 'reason'] as const)
    .filter((name) => before?.[name] !== after?.[name])
    .map((name) => ({ property: `/${name}` })),
];

const recorded = (
  account: Account,
  devCenter: DevCenterAccount | undefined,
  type: EventType,
  actor: string,
  at: Instant,
): Change =>
  changed(account, at, { devCenter }, [
    { type, actor, subject, changes: differences(account.devCenter, devCenter) },
  ]);

export interface LinkDevCenterAccount {
  readonly link: DevCenterLink;
  readonly by: { readonly id: string; readonly email?: string | undefined };
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

/** The Dev Center account's own owner links it; other content starts its verification anew. */
export const linkDevCenterAccount = (
  account: Account,
  { link, by, at, ifMatch }: LinkDevCenterAccount,
): Change => {
  if (isSameLink(account.devCenter, link)) return unchanged(account);
  requirePrecondition(account, ifMatch);
  requireActive(account);
  if (by.email === undefined || !sameAddress(by.email, link.ownerEmail)) {
    throw new Refusal('DevCenterEmailMismatch', { target: '/ownerEmail' });
  }
  if (account.firstOffer && account.devCenter) throw new Refusal('DevCenterAccountLocked');
  const devCenter: DevCenterAccount = {
    ...link,
    status: 'linked',
    programs: [],
    taxProfile: false,
    payoutAccount: false,
    linkedAt: at,
  };
  return recorded(account, devCenter, 'devCenter.linked', by.id, at);
};

export interface UnlinkDevCenterAccount {
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

export const unlinkDevCenterAccount = (
  account: Account,
  { by, at, ifMatch }: UnlinkDevCenterAccount,
): Change => {
  if (!account.devCenter) return unchanged(account);
  requirePrecondition(account, ifMatch);
  requireNotEnded(account);
  if (account.firstOffer) throw new Refusal('DevCenterAccountLocked');
  return recorded(account, undefined, 'devCenter.unlinked', by, at);
};

export interface DevCenterReport extends DevCenterLink {
  readonly status: DevCenterAccount['status'];
  readonly programs?: readonly string[] | undefined;
  readonly taxProfile?: boolean | undefined;
  readonly payoutAccount?: boolean | undefined;
  readonly reason?: string | undefined;
}

export const requireDevCenterAccount = ({ devCenter }: Account): DevCenterAccount => {
  if (!devCenter) throw new Refusal('DevCenterAccountNotFound', { target: subject });
  return devCenter;
};

export interface ReportDevCenterAccount {
  readonly report: DevCenterReport;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

/** Facts that a report leaves out stay as they are; a reason holds for its report only. */
export const reportDevCenterAccount = (
  account: Account,
  { report, by, at, ifMatch }: ReportDevCenterAccount,
): Change => {
  const linked = requireDevCenterAccount(account);
  const { accountName, ownerEmail, accountType, status, programs, taxProfile, payoutAccount, reason } =
    report;
  const isAboutLinked = linked.accountName === accountName && sameAddress(linked.ownerEmail, ownerEmail);
  const devCenter: DevCenterAccount = {
    ...linked,
    accountType,
    status,
    programs: programs ?? linked.programs,
    taxProfile: taxProfile ?? linked.taxProfile,
    payoutAccount: payoutAccount ?? linked.payoutAccount,
    reason,
  };
  if (isAboutLinked && differences(linked, devCenter).length === 0) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (!isAboutLinked) throw new Refusal('DevCenterAccountMismatch');
  requireNotEnded(account);
  return recorded(account, devCenter, 'devCenter.reported', by, at);
};
