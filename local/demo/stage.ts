// Shows the demo on the terminal: steps, calls, facts and mails.
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

export interface Stage {
  /** Opens a numbered step. */
  readonly step: (title: string) => void;
  /** One line below the step. */
  readonly line: (text: string) => void;
  readonly mail: (mail: Mail) => void;
}

/** A stage that writes with `print`, one line at a time. */
export const createStage = (print: (line: string) => void): Stage => {
  let steps = 0;
  return {
    step: (title) => {
      steps += 1;
      print('');
      print(styleText('bold', `${steps}. ${title}`));
    },
    line: (text) => {
      print(`   ${text}`);
    },
    mail: ({ from, to, subject, text }) => {
      const people = (list: Mail['to']): string => list.map(({ address }) => address).join(', ');
      const lines = [
        `From: ${people(from)}`,
        `To: ${people(to)}`,
        `Subject: ${subject}`,
        '',
        ...text.trim().split('\n'),
      ];
      for (const line of lines.flatMap(wrapLine)) print(styleText('dim', `   | ${line}`));
    },
  };
};
