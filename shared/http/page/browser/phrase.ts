// Sentences with names in them: a name is kept apart from the text, so that it can neither pose as text nor turn its direction.

export interface Name {
  readonly name: string;
}

export type Phrase = readonly (string | Name)[];

/** A sentence, its values being names: say`${publisher} invites you`. */
export const say = (texts: TemplateStringsArray, ...names: readonly string[]): Phrase =>
  texts.flatMap((text, at) => {
    const name = names[at];
    return name === undefined ? [text] : [text, { name }];
  });

/** The sentence as plain text. */
export const plain = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === 'string' ? part : part.name)).join('');
