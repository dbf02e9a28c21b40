// What a Bicep file declares, and what it uses without declaring it.
import { dirname, join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { parse, parts, plain, properties, read, walk } from './bicep.ts';

export interface Parameter {
  readonly name: string;
  /** `string`, `int`, `bool`, `object` or `array`. */
  readonly type: string;
  /** Undefined: the parameter is required. */
  readonly value: Node | undefined;
  /** Names of its decorators, such as `secure`. */
  readonly decorators: readonly string[];
  readonly description: string;
}

export interface Block {
  readonly name: string;
  /** The path of a module, or type and version of a resource. */
  readonly target: string;
  readonly body: Node;
  readonly decorators: readonly string[];
}

export interface Declarations {
  readonly parameters: readonly Parameter[];
  readonly variables: readonly string[];
  readonly resources: readonly Block[];
  readonly modules: readonly Block[];
  readonly outputs: readonly string[];
}

/** The calls of the decorators before a declaration. */
const decoratorsOf = (declaration: Node): readonly Node[] => {
  const before = declaration.previousNamedSibling;
  return before?.type === 'decorators'
    ? walk(before).filter(({ type, parent }) => type === 'call_expression' && parent?.type === 'decorator')
    : [];
};

const nameOf = (node: Node): string => plain(parts(node)[0]);

const parameterOf = (node: Node): Parameter => {
  const [, type, value] = parts(node);
  const decorators = decoratorsOf(node);
  const description = decorators.find((call) => nameOf(call) === 'description');
  return {
    name: nameOf(node),
    type: plain(type),
    value,
    decorators: decorators.map(nameOf),
    description: plain(walk(description ?? node).find((inner) => inner.type === 'string')),
  };
};

/** The object of a resource or module, whether it stands alone, after a condition, or in a loop. */
const blockOf = (node: Node): Block => {
  const [name, target] = parts(node);
  const body = walk(node).find(({ type }) => type === 'object');
  if (!body) throw new Error(`${plain(name)} has no body.`);
  return { name: plain(name), target: plain(target), body, decorators: decoratorsOf(node).map(nameOf) };
};

const ofType = (tree: Node, type: string): readonly Node[] =>
  parts(tree).filter((node) => node.type === type);

/** What the file declares at its top. */
export const declarationsOf = (tree: Node): Declarations => ({
  parameters: ofType(tree, 'parameter_declaration').map(parameterOf),
  variables: ofType(tree, 'variable_declaration').map(nameOf),
  resources: ofType(tree, 'resource_declaration').map(blockOf),
  modules: ofType(tree, 'module_declaration').map(blockOf),
  outputs: ofType(tree, 'output_declaration').map(nameOf),
});

/** The functions of the Bicep language that are in use here, and the decorators. */
const language = new Set([
  ...['concat', 'empty', 'first', 'format', 'guid', 'skip', 'split', 'string', 'subscription'],
  ...['subscriptionResourceId', 'tenant', 'toLower', 'trim', 'union', 'uniqueString', 'uriComponent'],
  ...[
    'allowed',
    'description',
    'maxLength',
    'maxValue',
    'minLength',
    'minValue',
    'onlyIfNotExists',
    'secure',
  ],
]);

const isFirst = (node: Node): boolean => node.parent !== null && parts(node.parent)[0]?.id === node.id;

const isDeclared = (node: Node): boolean =>
  node.parent?.type.endsWith('_declaration') === true && isFirst(node);

const isPropertyName = (node: Node): boolean => node.parent?.type === 'object_property' && isFirst(node);

const loopNames = (tree: Node): readonly string[] =>
  walk(tree)
    .filter(({ type }) => type === 'for_statement')
    .map((loop) => plain(loop.childForFieldName('initializer') ?? undefined));

/** Names that stand for something and are declared nowhere in the file, as `line: name`. */
export const unknownNames = (tree: Node): readonly string[] => {
  const { parameters, variables, resources, modules } = declarationsOf(tree);
  const known = new Set([
    ...language,
    ...variables,
    ...loopNames(tree),
    ...[...parameters, ...resources, ...modules].map(({ name }) => name),
  ]);
  return walk(tree)
    .filter(({ type }) => type === 'identifier')
    .filter((node) => !isDeclared(node) && !isPropertyName(node) && !known.has(node.text))
    .map((node) => `${node.startPosition.row + 1}: ${node.text}`);
};

/** Parameters and variables that are declared and used nowhere. */
export const unusedNames = (tree: Node): readonly string[] => {
  const { parameters, variables } = declarationsOf(tree);
  const used = new Set(
    walk(tree)
      .filter((node) => node.type === 'identifier' && !isDeclared(node) && !isPropertyName(node))
      .map(({ text }) => text),
  );
  return [...parameters.map(({ name }) => name), ...variables].filter((name) => !used.has(name));
};

const moduleAt = (from: string, { target }: Block): Declarations =>
  declarationsOf(parse(read(join(dirname(from), target))));

/** What a file gives a module and should not, or should and does not. Throws when the module's file is missing. */
export const moduleFaults = (from: string, tree: Node): readonly string[] =>
  declarationsOf(tree).modules.flatMap((block) => {
    const { parameters } = moduleAt(from, block);
    const object = properties(block.body).get('params');
    const given = object ? [...properties(object).keys()] : [];
    const names = parameters.map(({ name }) => name);
    const required = parameters.filter(({ value }) => value === undefined).map(({ name }) => name);
    return [
      ...given.filter((name) => !names.includes(name)).map((name) => `${block.name} takes no ${name}`),
      ...required.filter((name) => !given.includes(name)).map((name) => `${block.name} lacks ${name}`),
    ];
  });

/** Outputs of modules that a file uses and the modules do not give. */
export const outputFaults = (from: string, tree: Node): readonly string[] =>
  declarationsOf(tree).modules.flatMap((block) => {
    const { outputs } = moduleAt(from, block);
    const uses = [...tree.text.matchAll(new RegExp(`\\b${block.name}!?\\.outputs\\.(\\w+)`, 'g'))];
    return uses
      .map(([, name = '']) => name)
      .filter((name) => !outputs.includes(name))
      .map((name) => `${block.name} gives no ${name}`);
  });
