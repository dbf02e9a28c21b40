// The tests that a document names as its evidence, and the words by which a file of tests calls its own.

export interface NamedTest {
  readonly path: string;
  readonly title: string;
}

/** Each text in curly quotation marks is the title of a test in the file that was named last before it. */
export const namedTests = (document: string): readonly NamedTest[] => {
  let path = '';
  return [...document.matchAll(/`(test\/[\w./-]+\.ts)`|“([^”]+)”/g)].flatMap(([, file, title]) => {
    path = file ?? path;
    return title === undefined ? [] : [{ path, title }];
  });
};

const literal = `'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)"|\`((?:[^\`\\\\]|\\\\.)*)\``;
const call = new RegExp(`(?:\\b(?:it|test|describe)|\\))\\(\\s*(?:${literal}),\\s*(?:async )?\\(`, 'g');

/** What the tests, tables of tests and groups of a source are called; those that are skipped are none. */
export const titlesIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(call)].map(([, single, double, template]) =>
      (single ?? double ?? template ?? '').replaceAll(/\\(.)/g, '$1'),
    ),
  );
