// The refusal of a name that the policy does not allow.
import { checkName, type NameKind } from './name/check-name.ts';
import type { NamePolicy } from './name/name-policy.ts';
import { Refusal } from './refusal.ts';

/** `ProtectedName` with the property and the rule that hit. */
export const requireAllowedName = (name: string, kind: NameKind, policy: NamePolicy): void => {
  const verdict = checkName(name, kind, policy);
  if (verdict.allowed) return;
  const { rule, message } = verdict.hit;
  const target = `/${kind}`;
  throw new Refusal('ProtectedName', { target, message, details: [{ code: rule, target, message }] });
};
