// What clients are told about a wrong body: a code, where it is, and what was expected.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import type { Fault } from '../../../shared/domain/refusal.ts';
import { faultsOf } from '../../../shared/http/faults.ts';

const faults = (schema: z.ZodMiniType, value: unknown): readonly Fault[] =>
  faultsOf(schema.safeParse(value).error?.issues ?? [], value);

const invalid = (target: string, message: string): Fault => ({ code: 'InvalidValue', target, message });
const missing = (target: string): Fault => ({
  code: 'MissingProperty',
  target,
  message: 'The property is required.',
});
const unknown = (target: string): Fault => ({
  code: 'UnknownProperty',
  target,
  message: 'There is no such property here. Leave it out.',
});

const object = z.strictObject({ name: z.string() });
const named = (schema: z.ZodMiniType) => z.object({ name: schema });
const reporting = (params?: Record<string, unknown>) =>
  named(
    z.string().check((context) => {
      context.issues.push({
        code: 'custom',
        message: 'Not this.',
        input: context.value,
        ...(params && { params }),
      });
    }),
  );
const pointing = (path: string[]) =>
  z
    .object({ contact: z.optional(z.unknown()) })
    .check(z.refine(() => false, { path, error: 'Say whom to ask.' }));

describe('the faults of a value', () => {
  it.each<[string, z.ZodMiniType, unknown, readonly Fault[]]>([
    ['nothing', object, { name: 'Ada' }, []],
    ['another kind of value', object, 'Ada', [invalid('', 'Expected an object.')]],
    ['nothing at all', object, undefined, [invalid('', 'Expected an object.')]],
    ['a property of another kind', object, { name: 1 }, [invalid('/name', 'Expected a string.')]],
    ['an item of another kind', z.array(z.boolean()), [true, 1], [invalid('/1', 'Expected a boolean.')]],
    ['an object for a list', z.array(z.string()), {}, [invalid('', 'Expected an array.')]],
    ['a missing property', object, {}, [missing('/name')]],
    ['a missing choice', named(z.enum(['a', 'b'])), {}, [missing('/name')]],
    [
      'unknown properties, each by itself',
      object,
      { name: 'Ada', size: 1, 'a/b~c': 2 },
      [unknown('/size'), unknown('/a~1b~0c')],
    ],
    ['unknown properties deeper down', z.array(object), [{ name: 'Ada', size: 1 }], [unknown('/0/size')]],
    [
      'none of the choices',
      named(z.enum(['owner', 'manager'])),
      { name: 'king' },
      [invalid('/name', 'Expected one of: owner, manager.')],
    ],
    [
      'too long a text',
      named(z.string().check(z.maxLength(2))),
      { name: 'Ada' },
      [{ code: 'TooLong', target: '/name', message: 'Expected at most 2 characters.' }],
    ],
    [
      'too short a text',
      named(z.string().check(z.minLength(4))),
      { name: 'Ada' },
      [{ code: 'TooShort', target: '/name', message: 'Expected at least 4 characters.' }],
    ],
    [
      'too many items',
      z.array(z.int()).check(z.maxLength(1)),
      [1, 2],
      [invalid('', 'Expected at most 1 items.')],
    ],
    [
      'too few items',
      z.array(z.int()).check(z.minLength(1)),
      [],
      [invalid('', 'Expected at least 1 items.')],
    ],
    [
      'too large a number',
      named(z.int().check(z.maximum(30))),
      { name: 31 },
      [invalid('/name', 'Expected at most 30.')],
    ],
    [
      'too small a number',
      named(z.int().check(z.minimum(1))),
      { name: 0 },
      [invalid('/name', 'Expected at least 1.')],
    ],
    [
      'what a rule with a code of its own refuses',
      reporting({ code: 'InvalidCharacter' }),
      { name: 'Ada' },
      [{ code: 'InvalidCharacter', target: '/name', message: 'Not this.' }],
    ],
    ['what a rule without one refuses', reporting(), { name: 'Ada' }, [invalid('/name', 'Not this.')]],
    [
      'what a rule whose code is no text refuses',
      reporting({ code: 7 }),
      { name: 'Ada' },
      [invalid('/name', 'Not this.')],
    ],
    [
      'another form of text',
      named(z.string().check(z.regex(/^\d+$/, { error: 'Expected digits.' }))),
      { name: 'Ada' },
      [invalid('/name', 'Expected digits.')],
    ],
  ])('names %s', (_, schema, value, expected) => {
    expect(faults(schema, value)).toEqual(expected);
  });

  it.each<[unknown]>([[{}], [{ contact: null }], [{ contact: 'Ada' }], [{ contact: {} }]])(
    'names what a rule over the whole misses: %j',
    (value) => {
      expect(faults(pointing(['contact', 'name']), value)).toEqual([missing('/contact/name')]);
    },
  );

  it('names what a rule over the whole refuses', () => {
    const value = { contact: { name: 'Ada' } };
    expect(faults(pointing(['contact', 'name']), value)).toEqual([
      invalid('/contact/name', 'Say whom to ask.'),
    ]);
  });
});

describe('the faults of a value that fits none of several forms', () => {
  const link = z.strictObject({ token: z.string() });
  const choice = z.strictObject({ publisherId: z.string(), invitationId: z.string() });

  it.each<[unknown, readonly Fault[]]>([
    [{ publisherId: 'contoso' }, [missing('/invitationId')]],
    [{ token: 1 }, [invalid('/token', 'Expected a string.')]],
    [{}, [missing('/token')]],
  ])('are those of the closest form: %j', (value, expected) => {
    expect(faults(z.union([link, choice]), value)).toEqual(expected);
    expect(faults(z.union([choice, link]), value)).toEqual(expected);
  });

  it('are named where they are', () => {
    const schema = z.object({ items: z.array(z.union([link, choice])) });
    expect(faults(schema, { items: [{ token: 'a' }, { token: 1 }] })).toEqual([
      invalid('/items/1/token', 'Expected a string.'),
    ]);
  });

  it('are one where no form is close', () => {
    const schema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]);
    expect(faults(schema, { kind: 'b' })).toEqual([invalid('/kind', 'Expected another value here.')]);
  });
});
