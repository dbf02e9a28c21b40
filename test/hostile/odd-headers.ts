// Faults in the headers of a request.
import { below, pick, type Luck } from './luck.ts';
import { refusedFor, withHeader, withoutHeader, type Header, type Plan } from './plan.ts';

const longText = 'x'.repeat(7_000);

/** Headers that may be ignored, must not be believed, and must not break anything. */
const noise: readonly [Header, ...Header[]] = [
  ['Accept-Language', Array.from({ length: 500 }, (_, index) => `x${index};q=0.${index}`).join(',')],
  ['Accept-Language', 'sv;q=NaN, fr;q=-1, *;q=1e9, ;;;,,'],
  ['Accept', 'text/csv;q=1e400, application/json;q='],
  ['Accept', '*/*;q=0, text/\xff'],
  ['Accept-Encoding', 'gzip;q=0, identity;q=0, *;q=0'],
  ['Repeatability-Request-ID', 'not-a-uuid'],
  ['Repeatability-First-Sent', 'Mon, 31 Feb 2026 99:99:99 GMT'],
  ['Repeatability-Request-ID', '00000000-0000-4000-8000-000000000000'],
  ['x-ms-client-request-id', `\xe9\xff${'y'.repeat(200)}`],
  ['x-ms-client-request-id', 'a b\tc'],
  ['x-ms-client-request-id', longText],
  ['x-ms-client-principal-id', 'usr_aaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['x-ms-client-principal', 'eyJhdXRoX3R5cCI6ImFhZCJ9'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Original-URL', '/api/me'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Forwarded-For', `${'1.2.3.4, '.repeat(400)}::ffff:127.0.0.1%lo`],
  ['Forwarded', 'for="[::1]";proto=https;host=evil.example'],
  ['Cookie', `session=${longText}`],
  ['Origin', 'null'],
  ['Range', 'bytes=0-1,-1,5-2'],
  ['If-None-Match', '*'],
  ['If-Modified-Since', 'yesterday'],
  ['If-Range', '"x"'],
  ['traceparent', '00-zzzz-0000-01'],
  ['tracestate', '=,=,\xfe'],
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['Upgrade', 'h2c, websocket'],
  ['Via', '1.1 evil.example'],
  ['Content-Type', 'application/json, text/plain'],
  ['x-delivery-key', 'x'.repeat(43)],
  ['x-delivery-key', '\xe9'],
];

const badTags = ['AAAA', '"open', '""x', "'x'", '*, *', 'W/', '"a" "b"', '\xff'] as const;
const otherTags = ['"x"', '"a", "b", W/"c"', `"${'t'.repeat(5_000)}"`, 'W/"x"', '"\xe9"'] as const;
const badTypes = [
  'text/plain',
  'application/jsonp',
  'application',
  ';',
  'application/json; charset=utf-7',
  '\xff/\xff',
] as const;

const withBadTags = (luck: Luck, plan: Plan): Plan =>
  refusedFor(withHeader(withoutHeader(plan, 'If-Match'), 'If-Match', pick(luck, badTags)), 'bad If-Match');

const withOtherTags = (luck: Luck, plan: Plan): Plan =>
  withHeader(withoutHeader(plan, 'If-Match'), 'If-Match', pick(luck, otherTags));

const withBadType = (luck: Luck, plan: Plan): Plan =>
  withHeader(withoutHeader(plan, 'Content-Type'), 'Content-Type', pick(luck, badTypes));

const withRepeated = (luck: Luck, plan: Plan): Plan => {
  const [name, value] = pick(luck, [...noise]);
  return withHeader(withHeader(plan, name, value), name, value);
};

/** Line feeds, blanks in names and the like, which no server may take for headers. */
const broken: readonly [Header, ...Header[]] = [
  ['X-A', 'a\r\nX-Injected: b'],
  ['X-A', 'a\nX-Injected: b'],
  ['X-A', 'a\rb'],
  ['X-A', 'a\u0000b'],
  ['X A', 'b'],
  ['X-A ', 'b'],
  ['', 'b'],
  ['X-A', 'x'.repeat(40_000)],
  ['x'.repeat(20_000), 'b'],
  ['Host', 'a:b:c'],
  ['Transfer-Encoding', 'gzip, chunked'],
  ['Content-Length', '-1'],
  ['Content-Length', '0x10'],
];

const withBroken = (luck: Luck, plan: Plan): Plan => {
  const [name, value] = pick(luck, broken);
  return { ...withHeader(plan, name, value), reach: 'any', framing: 'garbage' };
};

const withMany = (plan: Plan): Plan => ({
  ...plan,
  headers: [...plan.headers, ...Array.from({ length: 300 }, (_, index): Header => [`X-${index}`, 'y'])],
});

/** The plan with something odd in its headers. */
export const oddHeaders = (luck: Luck, plan: Plan): Plan => {
  const kind = below(luck, 12);
  if (kind === 0) return withBadTags(luck, plan);
  if (kind === 1) return withOtherTags(luck, plan);
  if (kind === 2) return withBadType(luck, plan);
  if (kind === 3) return withRepeated(luck, plan);
  if (kind === 4) return withBroken(luck, plan);
  if (kind === 5 && below(luck, 4) === 0) return withMany(plan);
  return withHeader(plan, ...pick(luck, noise));
};
