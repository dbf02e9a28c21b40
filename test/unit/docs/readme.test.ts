// The tables of the README and of docs/settings.md say what the code says: a newcomer can rely on them.
import { expect, it } from '@jest/globals';
import { readProjectFile, tableBelow } from './markdown.ts';
import { commands, operations, settings } from './sources.ts';

const readme = readProjectFile('README.md');
const settingsPage = readProjectFile('docs/settings.md');

const byName = <T extends { readonly name: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((one, other) => (one.name < other.name ? -1 : 1));

it('README.md, Operations: names every operation with its block, its address, and who may call it', () => {
  let block = '';
  const rows = tableBelow('## Operations', readme).flatMap(([name = '', address = '', who = '']) => {
    if (address !== '') return [{ name, block, address, who }];
    block = name;
    return [];
  });
  expect(byName(rows)).toEqual(byName(operations));
});

it('docs/settings.md: names every setting, with its default or that it is required', () => {
  const rows = tableBelow('## Of the app', settingsPage).map(([name = '', , need = '']) => ({
    name,
    need: need === 'required' || /^\d+$/.test(need) ? need : 'optional',
  }));
  expect(byName(rows)).toEqual(byName(settings));
});

it('docs/settings.md: gives every setting an example', () => {
  const without = tableBelow('## Of the app', settingsPage).filter(
    (cells) => cells.length !== 4 || cells.includes(''),
  );
  expect(without).toEqual([]);
});

it('README.md, Commands: names every command that the project has', () => {
  const rows = tableBelow('## Commands', readme).map(
    ([command = '']) => /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(command)?.[1],
  );
  expect(rows.toSorted()).toEqual(commands.toSorted());
});
