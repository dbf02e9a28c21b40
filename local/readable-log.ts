// The app's log for people at a terminal: a short line for each invocation instead of JSON; the log file keeps the JSON.
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { styleText } from 'node:util';
import * as z from 'zod/mini';

const Line = z.object({
  operation: z.string(),
  outcome: z.optional(z.string()),
  status: z.optional(z.number()),
  kind: z.optional(z.string()),
  publisherId: z.optional(z.string()),
  because: z.optional(z.string()),
  milliseconds: z.number(),
});
type Line = z.infer<typeof Line>;

const parse = (text: string): Line | undefined => {
  try {
    return z.safeParse(Line, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const colourOf = ({ status = 200, outcome }: Line): 'green' | 'yellow' | 'red' => {
  if (status >= 500 || outcome === 'failed') return 'red';
  return status >= 400 ? 'yellow' : 'green';
};

// These lines go to standard error, which may be no terminal when standard output is one.
const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { stream: process.stderr });

/** What a line of the log looks like to people, at a time of day; lines that are no invocation stay as they are. */
export const readableLine = (text: string, time: string): string => {
  const line = parse(text);
  if (!line) return text;
  const { operation, outcome = '', status, kind, publisherId, because, milliseconds } = line;
  const result = [status, outcome].filter((part) => part !== undefined).join(' ');
  const about = [kind, publisherId, because].filter((part) => part !== undefined).join(', ');
  const spent = `${Math.round(milliseconds)} ms`.padStart(7);
  const words = [
    style('dim', time),
    operation.padEnd(25),
    style(colourOf(line), result.padEnd(16)),
    style('dim', spent),
    about,
  ];
  return words.join('  ').trimEnd();
};

/** A stream that takes the app's log and writes it readably to `print`, line by line. */
export const readableLog = (print: (line: string) => void): NodeJS.WritableStream => {
  const input = new PassThrough();
  createInterface(input).on('line', (text) => {
    print(readableLine(text, new Date().toISOString().slice(11, 19)));
  });
  return input;
};
