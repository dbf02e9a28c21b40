// A name policy with its terms, ids and exceptions folded, made once per policy.
import { fold } from './fold.ts';
import type { NamePolicy, ReservedIds, TermMatch } from './name-policy.ts';

export interface FoldedTerm {
  readonly term: string;
  readonly letters: readonly string[];
  readonly match: TermMatch;
}

export interface FoldedPolicy {
  readonly terms: readonly FoldedTerm[];
  readonly everydayWords: readonly FoldedTerm[];
  readonly reservedIds: ReadonlyMap<string, { readonly id: string; readonly reason: string }>;
  readonly exceptions: ReadonlySet<string>;
}

/** The form in which names are compared with exceptions: folded words with a space between them. */
const exactly = (name: string): string => fold(name).join(' ');
/** The form in which publisher ids are compared with reserved ones: separators make no difference. */
const together = (name: string): string => fold(name).join('');

const foldTerm = (term: string, match: TermMatch): FoldedTerm => ({
  term,
  match,
  letters: Array.from(together(term)),
});

const foldReserved = ({
  ids,
  reason,
}: ReservedIds): readonly (readonly [string, { id: string; reason: string }])[] =>
  ids.map((id) => [together(id), { id, reason }]);

const foldPolicy = (policy: NamePolicy): FoldedPolicy => ({
  terms: policy.terms.map(({ term, match }) => foldTerm(term, match)),
  everydayWords: policy.everydayWords.map((word) => foldTerm(word, 'wholeWords')),
  reservedIds: new Map(policy.reservedIds.flatMap(foldReserved)),
  exceptions: new Set(policy.exceptions.map(exactly)),
});

const foldedPolicies = new WeakMap<NamePolicy, FoldedPolicy>();

/** Terms pass through the same folding as names, once per policy. */
export const folded = (policy: NamePolicy): FoldedPolicy => {
  const known = foldedPolicies.get(policy) ?? foldPolicy(policy);
  foldedPolicies.set(policy, known);
  return known;
};
