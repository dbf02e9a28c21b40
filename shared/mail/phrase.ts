// Sentences with users' text in them: the two stay apart until each form of the mail has made the text safe.
import { escapeHtml, isolated, nameLine, passageLines } from './user-text.ts';

/** Something a user typed. */
export interface UserText {
  readonly typed: string;
}

export type Phrase = readonly (string | UserText)[];

export const typed = (text: string): UserText => ({ typed: text });

/** A template whose holes are users' texts, our own words, or other phrases. */
export const say = (words: TemplateStringsArray, ...holes: readonly (string | UserText | Phrase)[]): Phrase =>
  words.flatMap((word, index) => [word, ...[holes[index] ?? ''].flat()]);

export const phraseText = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === 'string' ? part : isolated(nameLine(part.typed)))).join('');

export const phraseHtml = (phrase: Phrase): string =>
  phrase
    .map((part) =>
      typeof part === 'string' ? escapeHtml(part) : `<bdi>${escapeHtml(nameLine(part.typed))}</bdi>`,
    )
    .join('');

/** A message or a reason set apart as quoted lines. */
export const quoteText = (text: UserText): string =>
  passageLines(text.typed)
    .map((line) => `> ${isolated(line)}`.trimEnd())
    .join('\n');

export const quoteHtml = (text: UserText): string => passageLines(text.typed).map(escapeHtml).join('<br>');
