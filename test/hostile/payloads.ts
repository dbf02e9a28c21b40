// Bodies as bytes: JSON with a fault in its text, its encoding or its size.
import { gzipSync } from 'node:zlib';
import { below, pick, type Luck } from './luck.ts';
import { oddText } from './odd-texts.ts';

export interface Payload {
  readonly bytes: Buffer;
  /** Headers that say what the bytes are; JSON if left out. */
  readonly contentType?: string;
  readonly contentEncoding?: string;
}

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));

/** Overlong forms, surrogates, and bytes that are no UTF-8 at all. */
const badUtf8: readonly [readonly number[], ...(readonly number[])[]] = [
  [0xc0, 0xaf],
  [0xe0, 0x80, 0xaf],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xff],
  [0xf0, 0x9f, 0x98],
];

const limit = 64 * 1024;
const sizes = [limit - 1, limit, limit + 1, 70_000, 300_000] as const;

const twice = (text: string): string => text.replace(/^\{("[^"]*":)/, '{$1"first",$1');

type Make = (luck: Luck, text: string) => Payload | Buffer | string;

const textFaults: readonly [Make, ...Make[]] = [
  (_, text) => twice(text),
  (_, text) => text.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
  (_, text) => text.replace(/^\{/, '{"\\ud800":1,'),
  (_, text) => text.replace(/:"/, ':"\\udc00'),
  (luck, text) => text.slice(0, below(luck, text.length + 1)),
  (_, text) => `${text}${text}`,
  (_, text) => `${text}]`,
  (_, text) => text.replace(/\}$/, ',}'),
  (_, text) => text.replaceAll('"', "'"),
  (_, text) => `/* */${text}`,
  (_, text) => text.replace(/:[^,}]+/, ':NaN'),
  (_, text) => text.replace(/:[^,}]+/, ':0x10'),
  (_, text) => text.replace(/:[^,}]+/, ':undefined'),
  (_, text) => text.replace(/:"/, ':"\n\u0000'),
  (luck) => oddText(luck),
  () => '',
  () => '""',
  () => '[]',
  () => 'null',
  (_, text) => JSON.stringify(text),
  () => '['.repeat(60_000),
  () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
];

const byteFaults: readonly [Make, ...Make[]] = [
  (_, text) => bytes([0xef, 0xbb, 0xbf], text),
  (_, text) => Buffer.from(text, 'utf16le'),
  (_, text) => bytes([0xff, 0xfe], [...Buffer.from(text, 'utf16le')]),
  (_, text) => swapped(text),
  (luck, text) => bytes(text.slice(0, 2), pick(luck, badUtf8), text.slice(2)),
  (luck, text) => bytes('{"', pick(luck, badUtf8), '":1,', text.slice(1)),
  (_, text) => ({ bytes: gzipSync(text), contentEncoding: 'gzip' }),
  (_, text) => ({ bytes: Buffer.from(text), contentEncoding: 'br' }),
  (_, text) => ({ bytes: Buffer.from(text, 'utf16le'), contentType: 'application/json; charset=utf-16' }),
  (_, text) => ({ bytes: Buffer.from(text, 'latin1'), contentType: 'application/json; charset=iso-8859-1' }),
  () => ({ bytes: Buffer.from('a=1&b=2'), contentType: 'application/x-www-form-urlencoded' }),
  () => ({ bytes: Buffer.from('<a/>'), contentType: 'application/xml' }),
  (_, text) => ({
    bytes: Buffer.from(`--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${text}\r\n--x--`),
    contentType: 'multipart/form-data; boundary=x',
  }),
  () => Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
];

const sized: readonly [Make, ...Make[]] = [
  (luck, text) => text.padEnd(pick(luck, sizes), ' '),
  (luck, text) => text.replace(/\}$/, `,"pad":"${'x'.repeat(pick(luck, sizes))}"}`),
  (luck, text) => text.replace(/^\{/, `{${'"a":1,'.repeat(Math.ceil(pick(luck, sizes) / 6))}`),
  (luck) => `[${'[],'.repeat(Math.ceil(pick(luck, sizes) / 3))}[]]`,
];

const payloadOf = (made: Payload | Buffer | string): Payload => {
  if (typeof made === 'string') return { bytes: Buffer.from(made) };
  return Buffer.isBuffer(made) ? { bytes: made } : made;
};

/** The JSON text of a body, with a fault that no JSON value can have. */
export const faultyPayload = (luck: Luck, text: string): Payload => {
  const kind = below(luck, 20);
  if (kind === 0 && below(luck, 200) === 0) return { bytes: Buffer.alloc(4_000_000, '[') };
  const makers = kind < 1 ? sized : kind < 12 ? textFaults : byteFaults;
  return payloadOf(pick(luck, makers)(luck, text));
};
