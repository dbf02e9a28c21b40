// What a schema finds wrong, in the contract's words: a code, a JSON Pointer and a sentence for each fault.
import type * as z from 'zod/mini';
import type { Fault } from '../domain/refusal.ts';

type Issue = z.core.$ZodIssue;

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );

const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

const bound = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string => {
  const [limit, words] = issue.code === 'too_big' ? [issue.maximum, 'at most'] : [issue.minimum, 'at least'];
  const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };
  return `Expected ${words} ${limit}${units[issue.origin] ?? ''}.`;
};

/** The faults of one issue; a custom check says its own code in `params.code`. */
const faultsOfIssue = (issue: Issue, body: unknown): readonly Fault[] => {
  const target = pointer(issue.path);
  const isMissing = issue.path.length > 0 && valueAt(body, issue.path) === undefined;
  if (isMissing) return [{ code: 'MissingProperty', target, message: 'The property is required.' }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        code: 'UnknownProperty',
        target: pointer([...issue.path, name]),
        message: 'There is no such property here. Leave it out.',
      }));
    case 'invalid_type':
      return [{ code: 'InvalidValue', target, message: `Expected ${article(issue.expected)}.` }];
    case 'invalid_value':
      return [
        { code: 'InvalidValue', target, message: `Expected one of: ${issue.values.map(String).join(', ')}.` },
      ];
    case 'too_big':
      return [
        { code: issue.origin === 'string' ? 'TooLong' : 'InvalidValue', target, message: bound(issue) },
      ];
    case 'too_small':
      return [
        { code: issue.origin === 'string' ? 'TooShort' : 'InvalidValue', target, message: bound(issue) },
      ];
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return [{ code: typeof code === 'string' ? code : 'InvalidValue', target, message: issue.message }];
    }
    case 'invalid_union': {
      const alternatives = issue.errors.map((issues) => faultsOf(issues, body, issue.path));
      const closest = alternatives.sort((one, other) => one.length - other.length)[0] ?? [];
      return closest.length > 0
        ? closest
        : [{ code: 'InvalidValue', target, message: 'Expected another value here.' }];
    }
    default:
      return [{ code: 'InvalidValue', target, message: issue.message }];
  }
};

/** Every fault, each with a JSON Pointer into the body; `at` is where the issues' paths start. */
export const faultsOf = (
  issues: readonly Issue[],
  body: unknown,
  at: readonly PropertyKey[] = [],
): readonly Fault[] =>
  issues.flatMap((issue) => faultsOfIssue({ ...issue, path: [...at, ...issue.path] }, body));
