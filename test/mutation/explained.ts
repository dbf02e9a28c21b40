// Changes that no test can notice, since nothing that can be observed depends on them; each with its reason.

export interface Explained {
  readonly file: string;
  /** What the line holds that the change is in. */
  readonly line: string;
  readonly original: string;
  readonly replacements: readonly string[];
  readonly because: string;
}

const text = '"Stryker was here!"';
const list = '["Stryker was here"]';

const auth: readonly Explained[] = [
  {
    file: 'shared/auth/key-ring.ts',
    line: 'tenantId !== undefined',
    original: 'tenantId !== undefined',
    replacements: ['true'],
    because:
      'the settings allow a placeholder in the address of keys to template issuers only; it is for the type',
  },
  {
    file: 'shared/auth/link.ts',
    line: "publisherId = '', invitationId = ''",
    original: "''",
    replacements: [text],
    because: 'when the form has not matched there is no key name either; the defaults are for the types',
  },
  {
    file: 'shared/auth/link.ts',
    line: 'form.exec(token) ?? []',
    original: '[]',
    replacements: [list],
    because: 'the first element is skipped',
  },
  {
    file: 'shared/auth/link.ts',
    line: String.raw`([\w-]{43})$/`,
    original: String.raw`/^([as])\.([a-z0-9_-]{3,50})\.(inv_[a-z2-7]{26})\.(\d{1,10})\.(\d{1,14})\.([a-z0-9]{1,16})\.([\w-]{43})$/`,
    replacements: [
      String.raw`/^([as])\.([a-z0-9_-]{3,50})\.(inv_[a-z2-7]{26})\.(\d{1,10})\.(\d{1,14})\.([a-z0-9]{1,16})\.([\w-]{43})/`,
    ],
    because:
      'what follows the code moves the cut between what is signed and the code, which then does not fit',
  },
  {
    file: 'shared/auth/sealing.ts',
    line: 'createDecipheriv',
    original: '{ authTagLength: tagLength }',
    replacements: ['{}'],
    because: 'the length has been checked before; a second guard, kept on purpose',
  },
  {
    file: 'shared/auth/sealing.ts',
    line: 'catch',
    original: '{\n        return undefined;\n      }',
    replacements: ['{}'],
    because: 'a function that ends returns undefined too',
  },
];

const http: readonly Explained[] = [
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

export const explained: readonly Explained[] = [...auth, ...http];
