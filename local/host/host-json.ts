// host.json: the values that the local host obeys, each of which an environment variable may override.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, Problem } from '../problem.ts';

export interface QueueOptions {
  /** Messages per receive, 1 to 32. */
  readonly batchSize: number;
  /** A next batch is fetched when no more than this many are in work. */
  readonly newBatchThreshold: number;
  readonly maxDequeueCount: number;
  /** How long a failed message stays hidden. */
  readonly visibilityTimeoutMs: number;
  readonly maxPollingIntervalMs: number;
  readonly messageEncoding: 'base64' | 'none';
}

export interface HostOptions {
  /** Without slashes around it; may be empty. */
  readonly routePrefix: string;
  readonly queues: QueueOptions;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const OVERRIDE = /^AzureFunctionsJobHost__(.+)$/i;

// Keys are case-insensitive: "extensions:queues:batchsize".
const flatten = (value: unknown, path: string, into: Map<string, string>): void => {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}:${key}` : key, into);
  else into.set(path.toLowerCase(), String(value));
};

const readValues = (root: string, environment: Environment): ReadonlyMap<string, string> => {
  const path = join(root, 'host.json');
  const values = new Map<string, string>();
  try {
    flatten(JSON.parse(readFileSync(path, 'utf8')), '', values);
  } catch (error) {
    throw new Problem(`The app needs a host.json that can be read: ${messageOf(error)}`);
  }
  if (values.get('version') !== '2.0') throw new Problem(`${path} must say "version": "2.0".`);
  for (const [name, value] of Object.entries(environment)) {
    const [, key] = OVERRIDE.exec(name) ?? [];
    if (key !== undefined && value !== undefined) values.set(key.replaceAll('__', ':').toLowerCase(), value);
  }
  return values;
};

const wrong = (key: string, value: string, expected: string): Problem =>
  new Problem(`host.json (or the environment) sets ${key} to "${value}": expected ${expected}.`);

const wholeNumber = (key: string, value: string, low: number, high: number): number => {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= low && number <= high) return number;
  throw wrong(key, value, `a whole number from ${low} to ${high}`);
};

/** Milliseconds of a span of time written as `[d.]hh:mm:ss[.fff]`; undefined when it is not one. */
export const parseTimeSpan = (text: string): number | undefined => {
  const parts = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,7})?)$/.exec(text.trim());
  if (!parts) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part || 0));
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
};

const timeSpan = (key: string, value: string): number => {
  const span = parseTimeSpan(value);
  if (span === undefined) throw wrong(key, value, 'a time such as 00:00:40 (hours, minutes, seconds)');
  return span;
};

const encoding = (key: string, value: string): QueueOptions['messageEncoding'] => {
  const name = value.toLowerCase();
  if (name === 'base64' || name === 'none') return name;
  throw wrong(key, value, '"base64" or "none"');
};

/** What host.json in the app's folder says, with the overrides of the environment. Throws a Problem when it is not right. */
export const readHostOptions = (root: string, environment: Environment): HostOptions => {
  const values = readValues(root, environment);
  const option = <T>(key: string, fallback: string, parse: (key: string, value: string) => T): T =>
    parse(key, values.get(key.toLowerCase()) ?? fallback);
  const batchSize = option('extensions:queues:batchSize', '16', (key, value) =>
    wholeNumber(key, value, 1, 32),
  );
  return {
    routePrefix: option('extensions:http:routePrefix', 'api', (_key, value) =>
      value.replace(/^\/+|\/+$/g, ''),
    ),
    queues: {
      batchSize,
      newBatchThreshold: option(
        'extensions:queues:newBatchThreshold',
        `${Math.floor(batchSize / 2)}`,
        (key, value) => wholeNumber(key, value, 0, 1000),
      ),
      maxDequeueCount: option('extensions:queues:maxDequeueCount', '5', (key, value) =>
        wholeNumber(key, value, 1, 1000),
      ),
      visibilityTimeoutMs: option('extensions:queues:visibilityTimeout', '00:00:00', timeSpan),
      maxPollingIntervalMs: option('extensions:queues:maxPollingInterval', '00:00:02', timeSpan),
      messageEncoding: option('extensions:queues:messageEncoding', 'base64', encoding),
    },
  };
};
