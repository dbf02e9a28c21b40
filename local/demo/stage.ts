// Shows the demo on the terminal: steps at a pace that one can follow, calls, facts and mails.
import { setTimeout as delay } from 'node:timers/promises';
import { styleText } from 'node:util';
import type { Mail } from '../inbox.ts';

const MAIL_WIDTH = 78;

const wrapLine = (line: string): readonly string[] => {
  const wrapped: string[] = [''];
  for (const word of line.split(' ')) {
    const last = wrapped.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= MAIL_WIDTH) wrapped.push(word);
    else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return wrapped;
};

/** Links hold long tokens that nobody reads. */
const shorten = (line: string): string =>
  line.length > MAIL_WIDTH ? `${line.slice(0, MAIL_WIDTH - 1)}…` : line;

/** The text between its heading, which is the subject again, and its signature, without blank lines next to each other. */
const bodyOf = ({ subject, text }: Mail): readonly string[] =>
  (text.split(/^-- $/m)[0] ?? '')
    .trim()
    .replace(subject, '')
    .trim()
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n')
    .flatMap(wrapLine)
    .map(shorten);

export interface Stage {
  /** Opens a numbered step, after a moment to read the one before. */
  readonly step: (title: string) => Promise<void>;
  /** One line below the step. */
  readonly line: (text: string) => void;
  /** A call that was made, such as `GET /terms`, and the status of its answer. */
  readonly called: (request: string, status: number) => void;
  readonly mail: (mail: Mail) => void;
}

/** A stage that writes with `print`, one line at a time, and rests before each step. */
export const createStage = (print: (line: string) => void, restMs: number): Stage => {
  let steps = 0;
  return {
    step: async (title) => {
      if (steps > 0) await delay(restMs);
      steps += 1;
      print('');
      print(styleText('bold', `${steps}. ${title}`));
    },
    line: (text) => {
      print(`   ${text}`);
    },
    called: (request, status) => {
      print(`   ${request} → ${styleText(status < 400 ? 'green' : 'yellow', String(status))}`);
    },
    mail: (mail) => {
      const { to, subject } = mail;
      const edge = styleText('dim', '   │');
      print(`${edge} To: ${to.map(({ address }) => address).join(', ')}`);
      print(`${edge} ${styleText('bold', subject)}`);
      for (const line of ['', ...bodyOf(mail)]) print(`${edge} ${line}`.trimEnd());
    },
  };
};
