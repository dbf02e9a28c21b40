// The Bicep files can be read, and all that they name is there; planted faults show that these checks see something.
import { describe, expect, it } from '@jest/globals';
import { files, parse, read, syntaxFaults } from './bicep.ts';
import { declarationsOf, moduleFaults, outputFaults, unknownNames, unusedNames } from './declarations.ts';

describe.each(files)('%s', (file) => {
  const tree = parse(read(file));

  it('can be read without a fault', () => {
    expect(syntaxFaults(tree)).toEqual([]);
  });

  it('names only what it declares, and uses all of it', () => {
    expect([...unknownNames(tree), ...unusedNames(tree)]).toEqual([]);
  });

  it('declares each name once', () => {
    const { parameters, variables, resources, modules } = declarationsOf(tree);
    const names = [...variables, ...[...parameters, ...resources, ...modules].map(({ name }) => name)];
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('gives each module what it takes, and uses only what it gives', () => {
    expect([...moduleFaults(file, tree), ...outputFaults(file, tree)]).toEqual([]);
  });
});

it('looks at every part of the template', () => {
  const used = declarationsOf(parse(read('infra/main.bicep'))).modules.map(({ target }) => `infra/${target}`);
  expect(files).toEqual(['infra/main.bicep', ...used].toSorted());
});

const main = read('infra/main.bicep');
const changed = (from: string, to: string) => parse(main.replace(from, to));

it.each([
  ['a brace that is missing', "module identity 'modules/identity.bicep' = {", '='],
  ['a quote that is missing', "'rg-${environmentName}'", "'rg-${environmentName}"],
  ['a word too many', 'param location string', 'param location string string'],
])('sees %s', (_, from, to) => {
  expect(syntaxFaults(changed(from, to))).not.toEqual([]);
});

it('sees a misspelt name, function and decorator', () => {
  expect(unknownNames(changed('location: location', 'location: loaction'))).toEqual([
    expect.stringContaining(': loaction'),
  ]);
  expect(unknownNames(changed('toLower(uniqueString(', 'toLower(uniqeString('))).toHaveLength(1);
  expect(unknownNames(changed("'kv-${token}'", "'kv-${tokn}'"))).toHaveLength(1);
  expect(unknownNames(changed('@minLength(1)', '@minLenght(1)'))).toHaveLength(1);
});

it('sees a module that gets too much or too little, and an output that it does not give', () => {
  const moved = changed("    name: 'id-accounts-${token}'", "    nmae: 'id-accounts-${token}'");
  expect(moduleFaults('infra/main.bicep', moved)).toEqual(['identity takes no nmae', 'identity lacks name']);
  const other = changed('identity.outputs.principalId', 'identity.outputs.principal');
  expect(outputFaults('infra/main.bicep', other)).toEqual(['identity gives no principal']);
});
