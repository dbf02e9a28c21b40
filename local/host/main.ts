// Runs the built app in this process, for development and tests only: node local/host/main.ts --port N [--app DIR]
// It reproduces what Azure's host does with HTTP, queue and timer triggers. Left out: keys, CORS, function timeouts,
// request throttling, other bindings. "func start" runs the same files with the real host.
import '../shifted-date.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { followOrders } from '../orders.ts';
import { messageOf, Problem } from '../problem.ts';
import { createHostClock } from './clock.ts';
import { startHost } from './host.ts';
import { createLog, describeError } from './log.ts';

interface Arguments {
  readonly port: number;
  readonly root: string;
  readonly address: string;
  readonly verbose: boolean;
  /** How far its clock is ahead of real time at the start, in milliseconds. */
  readonly clockAhead: number;
}

const USAGE =
  'Usage: node local/host/main.ts --port N [--app DIR] [--address 127.0.0.1] [--clock-ahead MS] [--verbose]';

const OPTIONS = {
  port: { type: 'string' },
  app: { type: 'string', default: '.' },
  address: { type: 'string', default: '127.0.0.1' },
  'clock-ahead': { type: 'string', default: '0' },
  verbose: { type: 'boolean', default: false },
} as const;

const parseOptions = () => {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new Problem(`${messageOf(error)} ${USAGE}`);
  }
};

const readArguments = (): Arguments => {
  const { port = '', app, address, verbose, 'clock-ahead': ahead } = parseOptions();
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Problem(`--port must be a number from 0 (any free port) to 65535. ${USAGE}`);
  if (!/^\d{1,15}$/.test(ahead)) throw new Problem(`--clock-ahead must be milliseconds. ${USAGE}`);
  return { port: Number(port), root: resolve(app), address, verbose, clockAhead: Number(ahead) };
};

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Resolves when somebody asks the process to end. */
const untilAskedToStop = (): Promise<void> =>
  new Promise((stop) => {
    process.once('SIGTERM', stop).once('SIGINT', stop);
    process.stdin.once('end', stop).once('error', stop).resume();
  });

// Standard output carries the ready line alone: what the app prints goes with the rest.
const announce = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);

// Whoever read the log may be gone before this process has finished its work.
process.stderr.on('error', () => undefined);
let unwritten = '';
const flush = (): void => {
  process.stderr.write(unwritten);
  unwritten = '';
};
/** Lines are written together, 50 times a second: a write of its own costs each request a tenth of its time. */
const write = (text: string): void => {
  if (unwritten === '') setTimeout(flush, 20).unref();
  unwritten += text;
};
process.on('exit', flush);

try {
  const { verbose, clockAhead, ...given } = readArguments();
  const asked = untilAskedToStop();
  const clock = createHostClock(clockAhead);
  const log = createLog(write, verbose);
  const host = await startHost({ ...given, environment: process.env, log, sleep: clock.sleep });
  followOrders(process.stdin, announce, (order) => clock.setAhead(order.clockAhead, host.quiet));
  announce(`${JSON.stringify({ ready: true, port: host.port })}\n`);
  await asked;
  await host.stop();
  process.exit(0);
} catch (error) {
  write(`${error instanceof Problem ? oneLine(error.message) : describeError(error)}\n`);
  process.exit(1);
}
