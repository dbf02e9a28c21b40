// Reads Bicep files into syntax trees; there is no Bicep compiler here, so the trees have to tell what can be told.
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

const root = join(import.meta.dirname, '../../..');
const { resolve } = createRequire(import.meta.url);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync(resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))));

/** The tree of a Bicep text, with whatever could not be read marked in it. */
export const parse = (text: string): Node => {
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser gave no tree.');
  return tree.rootNode;
};

/** A file of the project, by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every Bicep file, as paths from the root. */
export const files: readonly string[] = globSync('infra/**/*.bicep', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** A node and all below it, in the order of the text. */
export const walk = (node: Node): readonly Node[] => [node, ...node.children.flatMap(walk)];

/** What cannot be read or is missing, as `line: text`. */
export const syntaxFaults = (tree: Node): readonly string[] =>
  walk(tree)
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `${node.startPosition.row + 1}: ${node.isMissing ? `no ${node.type}` : node.text}`);

/** The parts of a node that carry meaning, comments left out. */
export const parts = (node: Node): readonly Node[] =>
  node.namedChildren.filter(({ type }) => type !== 'comment');

/** The text of a string without its quotes; of anything else its source. */
export const plain = (node: Node | undefined): string => (node?.text ?? '').replace(/^'(.*)'$/s, '$1');

/** The properties of an object, by name. */
export const properties = (object: Node): ReadonlyMap<string, Node> =>
  new Map(
    parts(object)
      .filter(({ type }) => type === 'object_property')
      .flatMap((property) => {
        const [name, value] = parts(property);
        return name && value ? [[plain(name), value]] : [];
      }),
  );

/** The object at the end of a path of properties; throws when there is none. */
export const objectAt = (start: Node, ...path: readonly string[]): Node =>
  path.reduce((object, name) => {
    const next = properties(object).get(name);
    if (next?.type !== 'object')
      throw new Error(`There is no object "${name}" in line ${start.startPosition.row + 1}.`);
    return next;
  }, start);
