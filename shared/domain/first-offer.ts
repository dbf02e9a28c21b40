// The decision to record the first published offer: reported once, never taken back.
import type { Account, FirstOffer } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import { requireActive, requirePrecondition, type Precondition } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

export interface RecordFirstOffer {
  readonly offer: FirstOffer;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

export const recordFirstOffer = (account: Account, { offer, by, at, ifMatch }: RecordFirstOffer): Change => {
  const { firstOffer } = account;
  if (firstOffer?.offerId === offer.offerId && firstOffer.publishedAt === offer.publishedAt)
    return unchanged(account);
  requirePrecondition(account, ifMatch);
  requireActive(account);
  if (firstOffer) throw new Refusal('FirstOfferAlreadyRecorded', { target: '/offerId' });
  return changed(account, at, { firstOffer: offer }, [
    {
      type: 'offer.firstPublished',
      actor: by,
      subject: '/first-offer',
      changes: [{ property: '/offerId', to: offer.offerId }],
    },
  ]);
};
