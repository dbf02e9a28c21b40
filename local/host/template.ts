// Route templates such as `jobs/{id:guid}/{page?}`: parsed once, matched by one regular expression each.
import { Problem } from '../problem.ts';
import { type Constraint, toConstraint } from './constraints.ts';

interface Parameter {
  readonly name: string;
  readonly constraints: readonly Constraint[];
  readonly optional: boolean;
  readonly catchAll: boolean;
  readonly fallback: string | undefined;
}

/** A compiled template. */
export interface Template {
  /** The template with its parameters' names left out: equal for routes that only differ in those. */
  readonly shape: string;
  /** The parameters of a decoded path that starts with `/`; undefined when it does not match. */
  readonly match: (path: string) => Readonly<Record<string, string>> | undefined;
}

// One piece of a template: literal text (with doubled braces) or a parameter (its regular expression may double them too).
const PIECES = /(?<literal>(?:[^{}]|\{\{|\}\})+)|\{(?<parameter>(?:[^{}]|\{\{|\}\})+)\}|(?<stray>[{}])/g;

// The rest of a parameter: `:constraint` as often as wanted, arguments in brackets.
const CONSTRAINT = /:([a-z]+(?:\((?:\\.|[^\\])*?\)(?=[:=]|$))?)/giy;

const single = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}');

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const wrong = (template: string, why: string): Problem =>
  new Problem(
    `The route "${template}" is not right: ${why}. (The local host has the common inline constraints only.)`,
  );

const parseConstraints = (template: string, rest: string): readonly [readonly Constraint[], string] => {
  const constraints: Constraint[] = [];
  CONSTRAINT.lastIndex = 0;
  let end = 0;
  for (let found = CONSTRAINT.exec(rest); found; found = CONSTRAINT.exec(rest)) {
    const constraint = toConstraint(single(found[1] ?? ''));
    if (!constraint) throw wrong(template, `it has the unknown constraint "${found[1] ?? ''}"`);
    constraints.push(constraint);
    end = CONSTRAINT.lastIndex;
  }
  return [constraints, rest.slice(end)];
};

const parseParameter = (template: string, text: string): Parameter => {
  const [, stars = '', name = '', rest = '', mark] = /^(\*{0,2})([^:=?*]+)(.*?)(\?)?$/s.exec(text) ?? [];
  const [constraints, tail] = parseConstraints(template, rest);
  if (!name || !/^(?:=.*)?$/s.test(tail)) throw wrong(template, `"{${text}}" cannot be read`);
  return {
    name,
    constraints,
    optional: mark !== undefined,
    catchAll: stars !== '',
    fallback: tail === '' ? undefined : tail.slice(1),
  };
};

const patternOf = ({ catchAll, optional, fallback }: Parameter, afterSlash: boolean): string => {
  const value = catchAll ? '([^]*)' : '([^/]+)';
  const mayMiss = optional || catchAll || fallback !== undefined;
  if (!mayMiss) return afterSlash ? `/${value}` : value;
  return afterSlash ? `(?:/${value})?` : `${value}?`;
};

const compile = (template: string): readonly [string, readonly Parameter[]] => {
  const parameters: Parameter[] = [];
  let pattern = '';
  for (const { groups } of `/${template}`.matchAll(PIECES)) {
    if (groups?.['stray'])
      throw wrong(template, 'a brace is not closed (write braces of the text itself twice)');
    if (groups?.['parameter'] === undefined) {
      pattern += escape(single(groups?.['literal'] ?? ''));
      continue;
    }
    const parameter = parseParameter(template, groups['parameter']);
    if (parameters.some(({ name }) => name.toLowerCase() === parameter.name.toLowerCase()))
      throw wrong(template, `the parameter "${parameter.name}" appears twice`);
    parameters.push(parameter);
    const afterSlash = pattern.endsWith('/');
    pattern = (afterSlash ? pattern.slice(0, -1) : pattern) + patternOf(parameter, afterSlash);
  }
  return [pattern, parameters];
};

/** Compiles a template without leading slash; throws a Problem when it is malformed. */
export const compileTemplate = (template: string): Template => {
  const [pattern, parameters] = compile(template.replace(/^\/+|\/+$/g, ''));
  const expression = new RegExp(`^${pattern}/?$`, 'i');
  return {
    shape: template.replaceAll(/\{(\**)[^:=?}]+/g, '{$1').toLowerCase(),
    match: (path) => {
      const found = expression.exec(path);
      if (!found) return undefined;
      const values: Record<string, string> = {};
      for (const [index, { name, constraints, fallback }] of parameters.entries()) {
        const value = found[index + 1] ?? '';
        if (value === '') {
          if (fallback !== undefined) values[name] = fallback;
        } else if (constraints.every((holds) => holds(value))) values[name] = value;
        else return undefined;
      }
      return values;
    },
  };
};
