// Starts processes and takes their times.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

export type Environment = Readonly<Record<string, string | undefined>>;

const Times = z.object({ loaded: z.number(), settled: z.number() });
/** `loaded`: the module is there, and the host goes on; `settled`: so is what it loads by itself meanwhile. */
export type Moment = keyof z.infer<typeof Times>;

/** Only what a process needs, and what is given: certificates and options of whoever runs this would cost time. */
const environmentOf = (more: Environment): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], ...more });

const probe = join(import.meta.dirname, 'probe.cjs');

/** Milliseconds from the start of a process to where the module is loaded; without a module, Node's own boot. */
export const timeToLoad = async (
  module: string | undefined,
  environment: Environment,
  moment: Moment = 'loaded',
): Promise<number> => {
  const args = module === undefined ? [probe] : [probe, module];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: environmentOf(environment) });
  return Times.parse(JSON.parse(stdout))[moment];
};

const Ready = z.object({ ready: z.literal(true), port: z.number() });

export interface FirstRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Milliseconds from the start of a host with this app to the last byte of its first answer, which has to be 200. */
export const timeToAnswer = async (
  host: string,
  app: string,
  { path, headers }: FirstRequest,
  environment: Environment,
): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, [host, '--port', '0', '--app', app], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environmentOf(environment),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(child, 'exit');
  try {
    const ready = once(createInterface(child.stdout), 'line');
    const line: unknown[] | undefined = await Promise.race([ready, exit.then(() => undefined)]);
    if (!line) throw new Error(`The host did not start: ${said}`);
    const { port } = Ready.parse(JSON.parse(String(line[0])));
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { ...headers, connection: 'close' },
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${text}`);
    return performance.now() - started;
  } finally {
    // Gently: a compile cache is written at the end.
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exit;
    clearTimeout(forced);
  }
};
