// Keys are made once, handed over in secret, and never replaced by a deployment.
import { expect, it } from '@jest/globals';
import { offeredKeys, run, type Azd } from '../../../infra/keys.ts';
import { parse, read } from './bicep.ts';
import { declarationsOf } from './declarations.ts';
import { secrets } from './environment.ts';

it('writes each key only where the vault has none', () => {
  expect(secrets()).toHaveLength(6);
  expect(secrets().filter(({ decorators }) => !decorators.includes('onlyIfNotExists'))).toEqual([]);
});

it('takes every key as a secret, in every file', () => {
  const files = ['infra/main.bicep', 'infra/modules/keys.bicep', 'infra/modules/reports.bicep'];
  const keys = files
    .flatMap((file) => declarationsOf(parse(read(file))).parameters)
    .filter(({ name }) => /Keys?$/.test(name));
  expect(keys).toHaveLength(13);
  expect(keys.filter(({ decorators }) => !decorators.includes('secure'))).toEqual([]);
});

/** The values that a command sets, by name. */
const valuesSetBy = (command: 'offer' | 'forget'): Readonly<Record<string, string>> => {
  const calls: [string, string][] = [];
  const azd: Azd = (...args) => {
    const [name = '', value = ''] = (args[2] ?? '').split('=');
    calls.push([name, value]);
    return args[0] === 'env' && args[1] === 'set';
  };
  run(command, azd);
  return Object.fromEntries(calls);
};

it('offers another key each time and for each purpose', () => {
  const values = [valuesSetBy('offer'), valuesSetBy('offer')].flatMap((keys) => Object.values(keys));
  expect(new Set(values).size).toBe(12);
  expect(values.filter((value) => !/^(k1:)?[\w-]{43}$/.test(value))).toEqual([]);
});

it('offers what the parameters file asks for', () => {
  const asked = [...read('infra/main.parameters.json').matchAll(/\$\{(NEW_\w+)\}/g)].map(([, name]) => name);
  expect(asked).toEqual(Object.keys(offeredKeys()));
});

it('leaves no key in the azd environment', () => {
  const names = Object.keys(offeredKeys());
  expect(valuesSetBy('forget')).toEqual(Object.fromEntries(names.map((name) => [name, ''])));
});

it('says what is wrong when azd takes no values', () => {
  expect(() => {
    run('offer', () => false);
  }).toThrow('did not take NEW_LINK_KEYS: is azd on the path, and an environment selected?');
});
