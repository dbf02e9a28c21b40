// What the template would give the app for settings: its expressions worked out, with stand-ins for what Azure answers.
import type { Node } from 'web-tree-sitter';
import * as z from 'zod/mini';
import { objectAt, parse, parts, plain, properties, read } from './bicep.ts';
import { declarationsOf } from './declarations.ts';

/** Any value that JSON can hold. */
export type Value = z.infer<ReturnType<typeof z.json>>;
export type Names = Readonly<Record<string, Value>>;

const members = z.record(z.string(), z.json());

/** The text that an app setting gets for a value. */
export const textOf = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

const stringOf = (node: Node, names: Names): string =>
  parts(node)
    .map((part) => {
      const inner = part.type === 'interpolation' ? parts(part)[0] : undefined;
      return inner ? textOf(evaluate(inner, names)) : part.text;
    })
    .join('');

const listOf = (value: Value): readonly Value[] => z.array(z.json()).parse(value);

/** Merges objects in depth, as Azure does: the later value wins. */
const union = (first: Value, second: Value): Value => {
  const [before, after] = [members.safeParse(first).data, members.safeParse(second).data];
  if (!before || !after) return second;
  const merged: Record<string, Value> = { ...before };
  for (const [name, value] of Object.entries(after)) merged[name] = union(before[name] ?? null, value);
  return merged;
};

const functions: Readonly<Record<string, (value: Value, second: Value) => Value>> = {
  string: textOf,
  empty: (value) => (Array.isArray(value) ? value.length === 0 : value === ''),
  concat: (value, second) => [...listOf(value), ...listOf(second)],
  first: (value) => listOf(value)[0] ?? null,
  skip: (value, count) => listOf(value).slice(Number(count)),
  union,
};

const called = (node: Node, names: Names): Value => {
  const [name, given] = parts(node);
  const [first, second, third] = given ? parts(given) : [];
  const call = functions[plain(name)];
  if (!call || !first || third)
    throw new Error(`A setting calls "${node.text}": the test has to learn that.`);
  return call(evaluate(first, names), second ? evaluate(second, names) : null);
};

const memberOf = (node: Node, names: Names): Value => {
  const [object, name] = parts(node);
  const whole = object && names[node.text];
  if (whole !== undefined) return whole;
  const value = object && evaluate(object, names);
  const member = members.safeParse(value).data?.[plain(name)];
  if (member === undefined) throw new Error(`${node.text} stands for nothing.`);
  return member;
};

/** The value of an expression in which `names` have a meaning; throws for what settings have no need of. */
export const evaluate = (node: Node, names: Names): Value => {
  if (node.type === 'string') return stringOf(node, names);
  if (node.type === 'number') return Number(node.text);
  if (node.type === 'boolean') return node.text === 'true';
  if (node.type === 'array') return parts(node).map((item) => evaluate(item, names));
  if (node.type === 'object')
    return Object.fromEntries([...properties(node)].map(([name, value]) => [name, evaluate(value, names)]));
  const inner = node.type === 'parenthesized_expression' ? parts(node)[0] : undefined;
  if (inner) return evaluate(inner, names);
  if (node.type === 'call_expression') return called(node, names);
  if (node.type === 'member_expression') return memberOf(node, names);
  if (node.type === 'ternary_expression') {
    const [condition, yes, no] = parts(node);
    if (condition && yes && no) return evaluate(evaluate(condition, names) === true ? yes : no, names);
  }
  const value = names[node.text];
  if (value === undefined) throw new Error(`${node.text} stands for nothing.`);
  return value;
};

/** The text of the parameters file with each `${NAME}` and `${NAME=default}` replaced, as azd does it. */
export const substituted = (text: string, environment: Readonly<Record<string, string>>): string =>
  text.replaceAll(
    /\$\{(\w+)(?:=([^}]*))?\}/g,
    (_, name: string, otherwise?: string) => environment[name] ?? otherwise ?? '',
  );

/** A module's parameters as main.bicep gives them, where `names` has the meaning of what is named there. */
export const givenTo = (module: string, names: Names): Names => {
  const block = declarationsOf(parse(read('infra/main.bicep'))).modules.find(({ name }) => name === module);
  if (!block) throw new Error(`There is no module ${module}.`);
  const given = [...properties(objectAt(block.body, 'params'))];
  return Object.fromEntries(given.map(([name, value]) => [name, evaluate(value, names)]));
};

/** The settings that app.bicep gives the app, by name. */
export const settingNodes = (): ReadonlyMap<string, Node> => {
  const settings = declarationsOf(parse(read('infra/modules/app.bicep'))).resources.find(({ target }) =>
    target.startsWith('Microsoft.Web/sites/config@'),
  );
  if (!settings || plain(properties(settings.body).get('name')) !== 'appsettings')
    throw new Error('app.bicep has no appsettings.');
  return properties(objectAt(settings.body, 'properties'));
};
