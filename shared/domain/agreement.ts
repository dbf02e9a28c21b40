// The decision to accept an agreement, and where a publisher stands with each.
import type { Acceptance, Account } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import { requireNotEnded, requirePrecondition, type Precondition } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { agreementWith, type Agreement } from './terms.ts';
import type { Instant } from './time.ts';

export const acceptanceOf = (account: Account, id: string): Acceptance | undefined =>
  account.agreements.find((acceptance) => acceptance.id === id);

export const requireAgreement = (id: string): Agreement => {
  const agreement = agreementWith(id);
  if (!agreement) throw new Refusal('AgreementNotFound', { target: `/agreements/${id}` });
  return agreement;
};

export interface AcceptAgreement {
  readonly agreement: Agreement;
  readonly version: string;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

/** Only the current version can be accepted; who accepted it first stays on record. */
export const acceptAgreement = (account: Account, command: AcceptAgreement): Change => {
  const { agreement, version, by, at, ifMatch } = command;
  const { id, currentVersion } = agreement;
  const earlier = acceptanceOf(account, id);
  if (earlier?.version === currentVersion && version === currentVersion) return unchanged(account);
  requirePrecondition(account, ifMatch);
  requireNotEnded(account);
  if (version !== currentVersion) {
    const message = `The current version is ${currentVersion}. Read it, then accept that one.`;
    throw new Refusal('AgreementVersionNotCurrent', { target: '/version', message });
  }
  const others = account.agreements.filter((acceptance) => acceptance.id !== id);
  return changed(account, at, { agreements: [...others, { id, version, at, by }] }, [
    {
      type: 'agreement.accepted',
      actor: by,
      subject: `/agreements/${id}`,
      changes: [{ property: '/version', from: earlier?.version, to: version }],
    },
  ]);
};
