// The publisher whose profile the tests change, and the change.
import type { Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { NamePolicy } from '../../../shared/domain/name/name-policy.ts';
import { updateProfile, type ProfilePatch } from '../../../shared/domain/profile.ts';
import { fresh } from '../../support/expect-decision.ts';
import { inMinutes, person, sampleAccount, sampleProfile } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const names: NamePolicy = {
  terms: [{ term: 'Northwind', match: 'wholeWords' }],
  everydayWords: [],
  reservedIds: [],
  exceptions: [],
};
export const update = (account: Account, patch: ProfilePatch, by = 'usr_ada', ifMatch = fresh): Change =>
  updateProfile(account, { patch, by, at, ifMatch, names });

export const users = [person('ada', 'owner'), person('mia', 'manager')];
export const profile = sampleProfile({ microsoftAccount: 'contoso@outlook.com' });
export const account = sampleAccount({ users, profile });
export const firstOffer = { offerId: 'forecast', publishedAt: inMinutes(-60) };
export const inState = (status: Account['status']): Account => sampleAccount({ ...account, status });
