// docs/deploy.md says what the template says: an operator can rely on its tables.
import { expect, it } from '@jest/globals';
import { readProjectFile, tableBelow } from '../docs/markdown.ts';
import { files, parse, parts, plain, read, walk } from './bicep.ts';
import { declarationsOf } from './declarations.ts';
import { parameterFileTexts, settingsOfOthers } from './environment.ts';

const document = readProjectFile('docs/deploy.md');
const { parameters } = declarationsOf(parse(read('infra/main.bicep')));

/** Where the value comes from: the name in the azd environment, or the parameters file itself. */
const sourceOf = (name: string): string => {
  const text = JSON.stringify(parameterFileTexts()[name]);
  return /^"\$\{(\w+)(?:=[^}]*)?\}"$/.exec(text)?.[1] ?? 'in the file';
};

const defaultOf = (name: string): string => {
  const value = parameters.find((parameter) => parameter.name === name)?.value;
  if (!value) return 'required';
  if (value.type === 'object' && parts(value).length > 0) return 'those of the product';
  return plain(value) === '' || /^[[{]\s*[\]}]$/.test(value.text) ? 'empty' : plain(value);
};

it('names every parameter, where it is set, its default and its meaning', () => {
  const open = parameters.filter(({ decorators }) => !decorators.includes('secure'));
  expect(tableBelow('## Parameters', document)).toEqual(
    open.map(({ name, description }) => [name, sourceOf(name), defaultOf(name), description]),
  );
});

it('names every role that the template gives, and no other', () => {
  const given = files
    .flatMap((file) => walk(parse(read(file))))
    .filter(({ type }) => type === 'string')
    .map(plain)
    .filter((text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
  const named = tableBelow('## Roles', document).map(([, id = '']) => id);
  expect(named.toSorted()).toEqual(given.toSorted());
});

it('names every module with what is in it', () => {
  const modules = declarationsOf(parse(read('infra/main.bicep'))).modules.map(
    ({ target }) => `infra/${target}`,
  );
  expect(tableBelow('## What it creates', document).map(([file]) => file)).toEqual(modules);
});

it('names the settings that are for the host and its libraries', () => {
  expect(tableBelow('## Settings for the host', document).map(([name]) => name)).toEqual(settingsOfOthers);
});

it.each(['docs/deploy.md', 'README.md'])('says in %s that nothing was deployed from here', (path) => {
  const text = readProjectFile(path).replaceAll(/\s+/g, ' ');
  expect(text.includes('has not been deployed from the place where it is built')).toBe(true);
});
