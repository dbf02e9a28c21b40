// A mail before it takes a form: what stands in it, in which order.
import type { Phrase, UserText } from './phrase.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  /** Short facts, one a line. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** What somebody wrote, set apart. */
  | { readonly kind: 'quote'; readonly intro: string; readonly quote: UserText }
  | { readonly kind: 'list'; readonly intro: string; readonly items: readonly ListItem[] }
  /** The one thing to do: a button, and its address to copy. */
  | { readonly kind: 'action'; readonly label: string; readonly copyHint: string; readonly link: string }
  /** A lesser link, shown as its address. */
  | { readonly kind: 'link'; readonly intro: string; readonly link: string };

export interface Fact {
  readonly label: string;
  readonly value: Phrase;
}

export interface ListItem {
  readonly quote: UserText;
  readonly note?: Phrase | undefined;
}

export interface Draft {
  readonly subject: Phrase;
  readonly blocks: readonly Block[];
}
