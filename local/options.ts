// The command line of `npm start`.
import { parseArgs } from 'node:util';
import { DEFAULT_FOLDER } from './data-folder.ts';
import type { Ports } from './ports.ts';
import { firstSentence, Problem } from './problem.ts';

export interface StartOptions {
  /** The data folder; none for an ephemeral run. */
  readonly data: string | undefined;
  readonly json: boolean;
  readonly build: boolean;
  /** A file that says what the system starts with. */
  readonly seed: string | undefined;
  /** Only the ports that were asked for. */
  readonly ports: Partial<Ports>;
  /** App settings that win over everything else. */
  readonly set: Readonly<Record<string, string>>;
}

export const HELP = `npm start -- [options]     runs the whole system on this machine: API, storage, inbox, token issuer

  --port N           port of the API (7071)
  --data DIR         folder that keeps the data and keys (.local)
  --ephemeral        free ports and temporary data, removed at the end; settings in the environment do not apply
  --set NAME=VALUE   an app setting, over the environment and the defaults; repeatable
  --seed FILE        publishers, users and invitations to start with, made through the API (see local/seed.sample.json)
  --no-build         use dist/ as it is
  --json             one line of JSON on standard output when ready; stops when standard input closes
  --inbox-port N     web page of the inbox (1080)
  --smtp-port N      where the app hands in its mail (1025)
  --issuer-port N    token issuer (7072)
  --control-port N   clock, reset and seeds, for tests of clients (7073)
  --storage-port N   blob storage; queues and tables take the next two (10000)
  --help             this text

It stops on Ctrl-C and SIGTERM, and saves its data then.`;

const LIST_OPTIONS = '"npm start -- --help" lists the options.';

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  ephemeral: { type: 'boolean', default: false },
  set: { type: 'string', multiple: true },
  seed: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  'inbox-port': { type: 'string' },
  'smtp-port': { type: 'string' },
  'issuer-port': { type: 'string' },
  'control-port': { type: 'string' },
  'storage-port': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new Problem(`${firstSentence(error)}. ${LIST_OPTIONS}`);
  }
};

const readPort = (option: string, value: string | undefined, highest = 65_535): number | undefined => {
  if (value === undefined) return undefined;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= highest) return port;
  throw new Problem(`--${option} ${value} is no port: give a number from 1 to ${highest}.`);
};

const readPorts = (values: ReturnType<typeof readArguments>): Partial<Ports> => {
  const api = readPort('port', values.port);
  const inbox = readPort('inbox-port', values['inbox-port']);
  const smtp = readPort('smtp-port', values['smtp-port']);
  const issuer = readPort('issuer-port', values['issuer-port']);
  const control = readPort('control-port', values['control-port']);
  const blob = readPort('storage-port', values['storage-port'], 65_533);
  return {
    ...(api !== undefined && { api }),
    ...(inbox !== undefined && { inbox }),
    ...(smtp !== undefined && { smtp }),
    ...(issuer !== undefined && { issuer }),
    ...(control !== undefined && { control }),
    ...(blob !== undefined && { blob, queue: blob + 1, table: blob + 2 }),
  };
};

const readSetting = (pair: string): readonly [string, string] => {
  const [, name, value] = /^([A-Za-z_][\w:]*)=(.*)$/s.exec(pair) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new Problem(`--set ${pair} sets nothing: write --set NAME=VALUE.`);
};

/** What the arguments ask for; `help` when they ask for help. Throws a Problem that says what is wrong with them. */
export const readOptions = (args: readonly string[]): StartOptions | 'help' => {
  const values = readArguments(args);
  if (values.help) return 'help';
  if (values.ephemeral && values.data !== undefined)
    throw new Problem('--ephemeral keeps nothing and --data names where to keep it: give one of them.');
  return {
    data: values.ephemeral ? undefined : (values.data ?? DEFAULT_FOLDER),
    json: values.json,
    build: !values['no-build'],
    seed: values.seed,
    ports: readPorts(values),
    set: Object.fromEntries((values.set ?? []).map(readSetting)),
  };
};
