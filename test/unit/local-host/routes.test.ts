// Route templates and inline constraints, each against values that fit and values that do not.
import { describe, expect, it } from '@jest/globals';
import { compileTemplate } from '../../../local/host/template.ts';
import { compileRoutes } from '../../../local/host/routes.ts';
import type { HttpFunction } from '../../../local/host/bindings.ts';

const GUID = '0aF7651916cd43dd8448eb211c80319c';
const DASHED = '0af76519-16cd-43dd-8448-eb211c80319c';

describe('inline constraints', () => {
  it.each([
    ['alpha', ['abcXYZ'], ['ab1', 'é']],
    ['int', ['-2147483648', '2147483647', '+7'], ['2147483648', '1.0', 'x', '0x1']],
    ['long', ['9223372036854775807'], ['9223372036854775808']],
    ['bool', ['true', 'FALSE'], ['1', 'yes']],
    ['guid', [GUID, DASHED, `{${DASHED}}`, `(${DASHED})`], [GUID.slice(1), `{${DASHED})`]],
    ['min(3)', ['3', '99999999999'], ['2', 'x']],
    ['max(3)', ['3', '-5'], ['4', '']],
    ['range(-1,3)', ['-1', '3'], ['-2', '4']],
    ['length(2)', ['ab'], ['a', 'abc']],
    ['length(2, 3)', ['ab', 'abc'], ['a', 'abcd']],
    ['minlength(2)', ['ab'], ['a']],
    ['maxlength(2)', ['ab'], ['abc']],
    ['required', ['a'], ['']],
    ['regex(^\\d{{3}}-(a|b)?$)', ['123-', '123-A'], ['12-a', '123-c']],
    ['alpha:minlength(2)', ['ab'], ['a', 'a1']],
  ])('%s', (constraint, fitting, others) => {
    const { match } = compileTemplate(`x/{value:${constraint}}`);
    for (const value of fitting) expect(match(`/x/${value}`)).toEqual({ value });
    for (const value of others) expect(match(`/x/${value}`)).toBeUndefined();
  });

  it.each([
    'x/{a:datetime}',
    'x/{a:min}',
    'x/{a:min(1,2)}',
    'x/{a:regex([)}',
    'x/{a:toString}',
    'x/{a',
    'x/a}',
    'x/{}',
    'x/{a}/{A}',
  ])('refuses what it cannot read: %s', (template) => {
    expect(() => compileTemplate(template)).toThrow(`The route "${template}" is not right`);
  });
});

describe('templates', () => {
  it.each([
    ['a/{b?}', '/a', {}],
    ['a/{b?}', '/a/', {}],
    ['a/{b?}', '/a/1', { b: '1' }],
    ['a/{b:int?}', '/a/1', { b: '1' }],
    ['a/{b:int?}', '/a/x', undefined],
    ['a/{b=7}', '/a', { b: '7' }],
    ['a/{b:int=7}', '/a/8', { b: '8' }],
    ['a/{*rest}', '/a/b/c', { rest: 'b/c' }],
    ['a/{*rest}', '/a', {}],
    ['{a}-{b}.json', '/x-y.json', { a: 'x', b: 'y' }],
    ['a.b', '/axb', undefined],
    ['a/{{b}}', '/a/{b}', {}],
    ['a/{b}', '/a', undefined],
    ['a/{b}', '/a/b/c', undefined],
    ['a', '//a', undefined],
    ['', '/', {}],
  ])('%s on %s', (template, path, params) => {
    expect(compileTemplate(template).match(path)).toEqual(params);
  });
});

describe('paths', () => {
  const metadata = { name: 'f', bindings: {} };
  const fn: HttpFunction = {
    kind: 'http',
    name: 'f',
    input: 'request',
    registration: { id: 'f', metadata, callback: () => undefined },
    route: 'things/{id}',
    methods: ['GET'],
  };
  const { match } = compileRoutes([fn], 'api');

  it.each([
    ['/api/things/a%20b', 'a b'],
    ['/api/things/a%2Fb', 'a%2Fb'],
    ['/api/things/50%', '50%'],
    ['/api/x/../things/1', '1'],
    ['/api/x/%2e%2e/things/1', '1'],
  ])('%s', (path, id) => {
    expect(match('GET', path)?.params).toEqual({ id });
  });
});
