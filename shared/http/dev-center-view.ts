// The Dev Center account as If-Match sees it: one that is not linked matches nothing.
import type { Account } from '../domain/account.ts';
import { Refusal } from '../domain/refusal.ts';
import { toDevCenterAccount } from '../schema/dev-center.ts';

export const devCenterView = ({ devCenter }: Account): object => {
  if (!devCenter) throw new Refusal('ConditionNotMet');
  return toDevCenterAccount(devCenter);
};
