// What cannot be noticed in shared/http.
import { list, text, type Explained } from './explained.ts';

export const http: readonly Explained[] = [
  {
    file: 'shared/http/batch.ts',
    line: 'let results',
    original: '[]',
    replacements: [list],
    because: 'it is always overwritten before it is read',
  },
  {
    file: 'shared/http/body.ts',
    line: "request.headers.get('content-type') ?? ''",
    original: "''",
    replacements: [text],
    because: 'neither is a media type that is known',
  },
  {
    file: 'shared/http/list.ts',
    line: 'JSON.stringify',
    original: "'continuation'",
    replacements: ['""'],
    because: 'it stands inside a digest, and only that it is always the same matters',
  },
  {
    file: 'shared/http/list.ts',
    line: "(one[index] ?? '') < (other[index] ?? '')",
    original: "(one[index] ?? '') < (other[index] ?? '')",
    replacements: ["(one[index] ?? '') <= (other[index] ?? '')"],
    because: 'it is asked only where the two differ',
  },
  {
    file: 'shared/http/list.ts',
    line: "(one[index] ?? '') < (other[index] ?? '')",
    original: "''",
    replacements: [text],
    because: 'the positions of one list are of one length; the defaults are for the types',
  },
  {
    file: 'shared/http/list.ts',
    line: 'sign * compare(one.keys, other.keys)',
    original: 'sign * compare(one.keys, other.keys)',
    replacements: ['sign / compare(one.keys, other.keys)'],
    because: 'it differs for equal keys only, and keys tell any two items apart',
  },
  {
    file: 'shared/http/permission.ts',
    line: 'permission !== undefined',
    original: 'permission !== undefined',
    replacements: ['true'],
    because: 'no role has an undefined permission; it is for the type',
  },
  {
    file: 'shared/http/registration-view.ts',
    line: "'displayName'",
    original: "'displayName'",
    replacements: ['""'],
    because: 'the name policy asks only whether the kind is publisherId',
  },
  {
    file: 'shared/http/repeatability.ts',
    line: 'requestId === null || firstSent === null',
    original: 'requestId === null || firstSent === null',
    replacements: ['false', 'requestId === null && firstSent === null'],
    because: 'as text, null is neither an id nor a date; it is for the types',
  },
  ...['requestId === null', 'firstSent === null'].map((original) => ({
    file: 'shared/http/repeatability.ts',
    line: 'requestId === null || firstSent === null',
    original,
    replacements: ['false'],
    because: 'as text, null is neither an id nor a date; it is for the types',
  })),
  {
    file: 'shared/http/repeatability.ts',
    line: 'requestId.toLowerCase()',
    original: 'requestId.toLowerCase()',
    replacements: ['requestId.toUpperCase()'],
    because: 'either makes all spellings of an id one',
  },
];
