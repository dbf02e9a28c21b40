// The plain text form of a mail.
import type { Block, Draft } from './draft.ts';
import { phraseText, quoteText } from './phrase.ts';
import { shownLink } from './link.ts';

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return phraseText(block.phrase);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label} ${phraseText(value)}`).join('\n');
    case 'quote':
      return `${block.intro}\n${quoteText(block.quote)}`;
    case 'list':
      return [
        block.intro,
        ...block.items.map(({ quote, note }) => quoteText(quote) + (note ? `\n  ${phraseText(note)}` : '')),
      ].join('\n\n');
    case 'action':
      return `${block.label}\n${shownLink(block.link)}`;
    case 'link':
      return `${block.intro}\n${shownLink(block.link)}`;
  }
};

/** Paragraphs between empty lines; `footer` follows the usual mark of a signature. */
export const textForm = (draft: Draft, footer: string): string =>
  [phraseText(draft.subject), ...draft.blocks.map(blockText), `-- \n${footer}`].join('\n\n') + '\n';
