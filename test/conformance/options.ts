// The command line of `npm run conformance`.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { firstSentence, Problem } from '../../local/problem.ts';
import { Callers } from '../support/conformance/target.ts';

export const HELP = `npm run conformance -- --api URL (--issuer URL | --tokens FILE) [options]
                     runs the HTTP tests against a service, wherever it is

  --api URL          address of the API, such as https://accounts.contoso.example/api
  --issuer URL       address with a /dev-token like the local run's, which the service trusts: new people at will
  --tokens FILE      access tokens instead (see test/conformance/tokens.sample.json): fewer checks can be run
  --inbox URL        a maildev that gets the service's mail, for the checks that read it
  --only PATTERN     only files whose name has this in it; repeatable
  --pace MS          least time between two requests (0)
  --all              names every check that could not be run
  --help             this text

It exits with 1 when a check fails or none could be run, and with 0 when some could not be run.`;

const OPTIONS = {
  api: { type: 'string' },
  issuer: { type: 'string' },
  tokens: { type: 'string' },
  inbox: { type: 'string' },
  only: { type: 'string', multiple: true },
  pace: { type: 'string', default: '0' },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const HELP_HINT = '"npm run conformance -- --help" lists the options.';

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new Problem(`${firstSentence(error)}. ${HELP_HINT}`);
  }
};

const readAddress = (option: string, value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if (URL.canParse(value) && /^https?:/.test(value)) return value.replace(/\/+$/, '');
  throw new Problem(
    `--${option} ${value} is no address: give one such as https://accounts.contoso.example/api.`,
  );
};

const readCallers = async (path: string): Promise<Callers> => {
  try {
    return Callers.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.core.$ZodError ? z.prettifyError(error) : firstSentence(error);
    throw new Problem(`${path} does not have the tokens of callers: ${why}`);
  }
};

export interface Options {
  readonly api: string;
  readonly issuer: string | undefined;
  readonly callers: Callers | undefined;
  readonly inbox: string | undefined;
  readonly only: readonly string[];
  readonly paceMs: number;
  readonly all: boolean;
}

/** What the arguments ask for; `help` when they ask for help. Throws a Problem. */
export const readOptions = async (args: readonly string[]): Promise<Options | 'help'> => {
  const values = readArguments(args);
  if (values.help) return 'help';
  const api = readAddress('api', values.api);
  if (api === undefined) throw new Problem(`--api is missing. ${HELP_HINT}`);
  const issuer = readAddress('issuer', values.issuer);
  if ((issuer === undefined) === (values.tokens === undefined))
    throw new Problem(`Give one of --issuer and --tokens. ${HELP_HINT}`);
  const paceMs = Number(values.pace);
  if (!Number.isInteger(paceMs) || paceMs < 0) throw new Problem('--pace takes milliseconds, such as 200.');
  return {
    api,
    issuer,
    callers: values.tokens === undefined ? undefined : await readCallers(values.tokens),
    inbox: readAddress('inbox', values.inbox),
    only: values.only ?? [],
    paceMs,
    all: values.all,
  };
};
