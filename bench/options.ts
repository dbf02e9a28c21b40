// The command line of `npm run bench`.
import { parseArgs } from 'node:util';
import { Problem } from '../local/problem.ts';

export const subjects = ['http', 'growth', 'cold'] as const;
export type Subject = (typeof subjects)[number];
/** All of them, one after another. */
const everything = 'all';

export interface Options {
  readonly subjects: readonly Subject[];
  readonly quick: boolean;
  /** All of them if empty. */
  readonly operations: readonly string[];
  readonly rounds: number | undefined;
  readonly build: boolean;
  /** Whether docs/performance.md and its files are written anew. */
  readonly write: boolean;
}

export const HELP = `npm run bench [-- SUBJECT] [-- options]     measures the product, and writes docs/performance.md

  http               every operation against a bare server that only makes the same storage calls
  growth             many accounts, many users in one account, many clients of one account, many mails
  cold               from the start of the process to the first answer; what is loaded, and what each dependency costs
  all                these three, one after another (the default)

  --quick            a first impression from the operations that most requests are, all of it in less than 2 minutes
  --operations A,B   only these (http, growth)
  --rounds N         so many rounds or runs
  --no-write         prints only, as with any of the others; docs/performance.md stays as it is
  --no-build         uses dist/ as it is
  --help             this text`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  operations: { type: 'string', default: '' },
  rounds: { type: 'string' },
  'no-write': { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const roundsOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new Problem(`--rounds ${text} is no number of rounds: give one from 1 to 99.`);
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
};

/** What the arguments ask for; throws a Problem that says what is wrong with them. */
export const readOptions = (args: readonly string[]): Options | 'help' => {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  const [subject = everything, ...others] = positionals;
  const chosen = subject === everything ? subjects : subjects.filter((known) => known === subject);
  if (chosen.length === 0 || others.length > 0) {
    const known = [...subjects, everything].join(', ');
    throw new Problem(`There is no subject "${positionals.join(' ')}": choose one of ${known}.`);
  }
  const operations = values.operations.split(',').filter((name) => name !== '');
  const rounds = roundsOf(values.rounds);
  const build = !values['no-build'];
  const isWhole = !values.quick && operations.length === 0 && rounds === undefined && build;
  const write = isWhole && !values['no-write'];
  return { subjects: chosen, quick: values.quick, operations, rounds, build, write };
};
