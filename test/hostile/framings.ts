// How a request is put on the wire: plain, in pieces, cut off, contradictory.
import { below, pick, type Luck } from './luck.ts';
import { headerOf, type Framing, type Plan } from './plan.ts';

const framings: readonly [Framing, ...Framing[]] = [
  'chunked',
  'brokenChunks',
  'lengthTooShort',
  'lengthTooLong',
  'twoLengths',
  'lengthAndChunks',
  'http10',
  'absolute',
  'expect',
  'slow',
  'aborted',
  'pipelined',
];

const whole: readonly Framing[] = ['plain', 'chunked', 'expect', 'slow', 'pipelined'];

/** The plan with another framing; those that break HTTP may be answered by the host, or not at all. */
export const oddFraming = (luck: Luck, plan: Plan): Plan => {
  if (plan.framing !== 'plain') return plan;
  const framing = pick(luck, framings);
  return { ...plan, framing, reach: whole.includes(framing) ? plan.reach : 'any' };
};

/** The body that arrives; undefined when that is not certain. Chunked ones arrive empty: the Functions host drops them. */
export const receivedPayload = ({ framing, payload = Buffer.alloc(0) }: Plan): Buffer | undefined => {
  if (framing === 'chunked') return Buffer.alloc(0);
  return framing === 'plain' || framing === 'expect' || framing === 'slow' ? payload : undefined;
};

export interface Wired {
  readonly bytes: Buffer;
  /** How many answers a server that understands it gives. */
  readonly answers: number;
  /** On a connection of its own, which ends after it. */
  readonly alone: boolean;
  /** Nothing more will come, and the server is told so: else it would wait for the rest. */
  readonly ends: boolean;
  /** Sent in this many pieces, with pauses. */
  readonly pieces: number;
  /** The connection is cut before an answer can come. */
  readonly cut: boolean;
}

const head = (plan: Plan, version: string, own: readonly string[], host: string): string => {
  const target = `${plan.path}${plan.query === '' ? '' : `?${plan.query}`}`;
  const place = plan.framing === 'absolute' ? `http://${host}${target}` : target;
  const lines = [
    `${plan.method} ${place} ${version}`,
    `Host: ${host}`,
    ...plan.headers.map(([name, value]) => `${name}: ${value}`),
    ...own,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
};

const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

const chunksOf = (payload: Buffer): Buffer =>
  Buffer.concat([
    ...(payload.length > 0
      ? [chunk(payload.subarray(0, 3)), ...(payload.length > 3 ? [chunk(payload.subarray(3))] : [])]
      : []),
    Buffer.from('0\r\n\r\n'),
  ]);

const lengthOf = (plan: Plan, payload: Buffer): number => {
  if (plan.framing === 'lengthTooShort') return Math.floor(payload.length / 2);
  return plan.framing === 'lengthTooLong' ? payload.length + 100 : payload.length;
};

const wire = (plan: Plan, host: string): Buffer => {
  const payload = plan.payload ?? Buffer.alloc(0);
  const version = plan.framing === 'http10' ? 'HTTP/1.0' : 'HTTP/1.1';
  const length = `Content-Length: ${lengthOf(plan, payload)}`;
  const chunked = 'Transfer-Encoding: chunked';
  const framed = (own: readonly string[], body: Buffer): Buffer =>
    Buffer.concat([Buffer.from(head(plan, version, own, host), 'latin1'), body]);
  switch (plan.framing) {
    case 'chunked':
      return framed([chunked], chunksOf(payload));
    case 'brokenChunks':
      return framed([chunked], Buffer.concat([Buffer.from('zz\r\n'), payload, Buffer.from('-1\r\n')]));
    case 'twoLengths':
      return framed([length, `Content-Length: ${payload.length + 1}`], payload);
    case 'lengthAndChunks':
      return framed([length, chunked], chunksOf(payload));
    case 'expect':
      return framed([length, 'Expect: 100-continue'], payload);
    case 'pipelined':
      return Buffer.concat([framed([length], payload), framed([length], payload)]);
    case 'plain':
    case 'lengthTooShort':
    case 'lengthTooLong':
    case 'http10':
    case 'absolute':
    case 'slow':
    case 'aborted':
    case 'garbage':
      return framed(plan.payload || plan.method !== 'GET' ? [length] : [], payload);
  }
};

const sociable: readonly Framing[] = ['plain', 'chunked', 'expect', 'pipelined'];

/** The bytes of a plan for a host, and how to send them. */
export const wired = (luck: Luck, plan: Plan, host: string): Wired => {
  const bytes = wire(plan, host);
  const cut = plan.framing === 'aborted';
  const closes = headerOf(plan, 'Upgrade') !== undefined || headerOf(plan, 'Expect') !== undefined;
  return {
    bytes: cut ? bytes.subarray(0, 1 + below(luck, bytes.length - 1)) : bytes,
    answers: plan.framing === 'pipelined' ? 2 : 1,
    alone: !sociable.includes(plan.framing) || closes,
    ends: plan.framing === 'lengthTooLong',
    pieces: plan.framing === 'slow' ? 4 : 1,
    cut,
  };
};
