// The name policy: says whether a display name or publisher id is allowed, and which rule it hits on what folded form.
import { foldBothWays } from './fold.ts';
import { folded, type FoldedPolicy, type FoldedTerm } from './folded-policy.ts';
import { findTerm, spellOut, type FoldedWord, type TermHit } from './match-term.ts';
import type { NamePolicy, TermMatch } from './name-policy.ts';
import { defaultNamePolicy } from './name-rules.ts';

export type NameKind = 'displayName' | 'publisherId';

/** `rule` is `protectedTerm:azure` or `reservedId:users`; `message` is for people and says what to do. */
export interface NameHit {
  readonly rule: string;
  readonly term: string;
  readonly folded: string;
  readonly match: TermHit['match'] | 'reservedId';
  readonly message: string;
}

/** What the reviewer should look at, though the name is allowed. */
export interface NameFinding {
  readonly term: string;
  readonly folded: string;
  readonly message: string;
}

export type NameVerdict =
  | { readonly allowed: true; readonly findings: readonly NameFinding[] }
  | { readonly allowed: false; readonly hit: NameHit };

const whyProtected: Readonly<Record<TermMatch, string>> = {
  anywhere: 'A name may not contain it, not even inside a longer word.',
  wholeWords: 'A name may not contain it as a word of its own.',
};

const protectedHit = ({ term, match }: FoldedTerm, hit: TermHit): NameHit => ({
  rule: `protectedTerm:${term.toLowerCase()}`,
  term,
  ...hit,
  message:
    `“${term}” is a protected term. ${whyProtected[match]} Capitals, accents, look-alike characters and separators ` +
    'make no difference. Choose a name without it.',
});

const reservedHit = (policy: FoldedPolicy, form: string): NameHit | undefined => {
  const reserved = policy.reservedIds.get(form);
  return (
    reserved && {
      rule: `reservedId:${reserved.id}`,
      term: reserved.id,
      folded: form,
      match: 'reservedId',
      message: `The publisher id “${reserved.id}” is reserved: it ${reserved.reason}. Choose another id.`,
    }
  );
};

type Readings = readonly (readonly FoldedWord[])[];

/** A hit on whole words in either reading counts before one inside a word: it is the one that no exception lifts. */
const strongestHit = (readings: Readings, term: FoldedTerm): TermHit | undefined => {
  const hits = readings.flatMap((words) => findTerm(words, term.letters, term.match) ?? []);
  return hits.find(({ match }) => match !== 'substring') ?? hits[0];
};

/** An exception lifts what our own rules add, never a term that no name may contain standing as a word of its own. */
const canLift = (term: FoldedTerm, hit: TermHit): boolean =>
  term.match === 'wholeWords' || hit.match === 'substring';

/** Pure and linear in the name's length. `kind` decides whether the reserved publisher ids count as well. */
export const checkName = (
  name: string,
  kind: NameKind,
  policy: NamePolicy = defaultNamePolicy,
): NameVerdict => {
  const rules = folded(policy);
  const [words, ...otherwise] = foldBothWays(name);
  const readings = [words, ...otherwise].map((reading) => reading.map(spellOut));
  const excepted = rules.exceptions.has(words.join(' '));
  const findings: NameFinding[] = [];
  for (const term of rules.terms) {
    const hit = strongestHit(readings, term);
    if (!hit) continue;
    if (!excepted || !canLift(term, hit)) return { allowed: false, hit: protectedHit(term, hit) };
    const message = `“${term.term}” is a protected term; this exact name is on the configured list of exceptions.`;
    findings.push({ term: term.term, folded: hit.folded, message });
  }
  const reserved = kind === 'publisherId' ? reservedHit(rules, words.join('')) : undefined;
  if (reserved) return { allowed: false, hit: reserved };
  for (const everyday of rules.everydayWords) {
    const hit = strongestHit(readings, everyday);
    const message = `“${everyday.term}” is an everyday word and also a product: check that the name does not suggest the product.`;
    if (hit) findings.push({ term: everyday.term, folded: hit.folded, message });
  }
  return { allowed: true, findings };
};

/** The policy with further exact exceptions. Throws an Error for a name that an exception cannot open. */
export const withExceptions = (policy: NamePolicy, names: readonly string[]): NamePolicy => {
  const opened = { ...policy, exceptions: [...policy.exceptions, ...names] };
  for (const name of names) {
    const verdict = checkName(name, 'displayName', opened);
    if (verdict.allowed) continue;
    throw new Error(
      `The name exception “${name}” has no effect: no exception opens “${verdict.hit.term}” as a word of its own. Remove it.`,
    );
  }
  return opened;
};
