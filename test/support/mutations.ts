// From a schema and a body that fits it: bodies with one fault each, and how that fault must be named.
import { isDeepStrictEqual } from 'node:util';
import type { ApiDocument, Schema } from './api-document.ts';
import { isObject } from './json.ts';

export interface Property {
  readonly path: readonly string[];
  readonly schema: Schema;
  readonly isRequired: boolean;
  /** Whether null is a value of it: in a merge patch, to remove it. */
  readonly isNullable: boolean;
}

export interface FaultyBody {
  /** The pointer and the fault, for people. */
  readonly what: string;
  readonly body: unknown;
  readonly pointer: string;
  /** What the fault's detail may be called. */
  readonly codes: readonly string[];
}

/** The alternative of a schema that a value is of: the one whose properties hold all of the value's. */
const alternativeOf = (schema: Schema, value: unknown, { resolve }: ApiDocument): Schema => {
  const own = resolve(schema);
  const alternatives = own.anyOf?.map(resolve).filter(({ type }) => type !== 'null');
  const names = isObject(value) ? Object.keys(value) : [];
  return (
    alternatives?.find(({ properties = {} }) => names.every((name) => Object.hasOwn(properties, name))) ?? own
  );
};

/** A schema that says nothing takes anything. */
const mayBeNull = ({ $ref, type, enum: choices, anyOf }: Schema): boolean =>
  anyOf?.some((one) => one.type === 'null') ?? ($ref ?? type ?? choices) === undefined;

/** Items whose faults are their own results, not the request's: the invitations of a batch. */
const judgedAlone = '#/components/schemas/InvitationForm';

/** Every property below a schema, those of list items by their first item. */
const propertiesOf = (
  schema: Schema,
  value: unknown,
  document: ApiDocument,
  path: readonly string[] = [],
): readonly Property[] => {
  const own = alternativeOf(schema, value, document);
  const at = (name: string): unknown => (isObject(value) ? value[name] : undefined);
  const named = Object.entries(own.properties ?? {}).flatMap(([name, property]): readonly Property[] => [
    {
      path: [...path, name],
      schema: alternativeOf(property, at(name), document),
      isRequired: own.required?.includes(name) ?? false,
      isNullable: mayBeNull(property),
    },
    ...propertiesOf(property, at(name), document, [...path, name]),
  ]);
  return own.items && own.items.$ref !== judgedAlone
    ? [...named, ...propertiesOf(own.items, at('0'), document, [...path, '0'])]
    : named;
};

const pointerOf = (path: readonly string[]): string => path.map((name) => `/${name}`).join('');

const removed = Symbol('removed');

/** A copy of a body with another value at a path; objects on the way are made. */
const changedAt = (body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown => {
  if (name === undefined) return value;
  if (Array.isArray(body))
    return body.map((item: unknown, index) => (String(index) === name ? changedAt(item, rest, value) : item));
  const { [name]: old, ...others } = isObject(body) ? body : {};
  const changed = changedAt(old, rest, value);
  return changed === removed ? others : { ...others, [name]: changed };
};

const otherType = (schema: Schema): unknown => {
  switch (schema.type) {
    case 'string':
      return 42;
    case 'boolean':
      return 'true';
    case 'integer':
    case 'number':
      return '1';
    case 'object':
      return [];
    case 'array':
      return {};
    case undefined:
    default:
      return undefined;
  }
};

/** A schema of text: it may hold most characters, unlike an address, a pattern or a choice. */
const isText = ({ type, enum: choices, minLength, maxLength }: Schema): boolean =>
  type === 'string' && !choices && minLength !== undefined && maxLength !== undefined;

const badCharacters: Readonly<Record<string, string>> = {
  'lone surrogate': '\ud83d',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  bell: '\u0007',
  null: '\u0000',
  'C1 control': '\u0085',
  'right-to-left override': '\u202e',
  'left-to-right isolate': '\u2066',
  'unassigned code point': '\u0378',
};

const faultsAt = (
  body: unknown,
  { path, schema, isRequired, isNullable }: Property,
): readonly FaultyBody[] => {
  const pointer = pointerOf(path);
  const fault = (what: string, value: unknown, ...codes: readonly string[]): FaultyBody => ({
    what: `${pointer}: ${what}`,
    body: changedAt(body, path, value),
    pointer,
    codes,
  });
  const wrong = otherType(schema);
  const { type, enum: choices, maxLength } = schema;
  return [
    ...(wrong === undefined ? [] : [fault('wrong type', wrong, 'InvalidValue')]),
    ...(isNullable ? [] : [fault('null', null, 'InvalidValue')]),
    ...(isRequired ? [fault('missing', removed, 'MissingProperty')] : []),
    ...(choices ? [fault('no such choice', 'none', 'InvalidValue')] : []),
    ...(type === 'string' && maxLength !== undefined
      ? [fault('too long', 'x'.repeat(maxLength + 1), 'TooLong', 'InvalidValue')]
      : []),
    ...(isText(schema) ? [fault('blank', ' \t ', 'TooShort', 'InvalidValue')] : []),
    ...(type === 'object'
      ? [
          {
            what: `${pointer}: unknown property in it`,
            body: changedAt(body, [...path, 'colour'], 'red'),
            pointer: `${pointer}/colour`,
            codes: ['UnknownProperty'],
          },
        ]
      : []),
  ];
};

/** One body for each fault that the schema can tell. */
export const faultyBodies = (schema: Schema, body: unknown, document: ApiDocument): readonly FaultyBody[] =>
  [
    {
      what: 'an unknown property',
      body: changedAt(body, ['colour'], 'red'),
      pointer: '/colour',
      codes: ['UnknownProperty'],
    },
    ...propertiesOf(schema, body, document).flatMap((property) => faultsAt(body, property)),
  ].filter((faulty) => !isDeepStrictEqual(faulty.body, body));

/** One body for each text and each character that no text may hold; addresses and the like refuse them as well. */
export const unprintableBodies = (
  schema: Schema,
  body: unknown,
  document: ApiDocument,
): readonly FaultyBody[] =>
  propertiesOf(schema, body, document)
    .filter((property) => isText(property.schema))
    .flatMap(({ path }) =>
      Object.entries(badCharacters).map(([what, character]) => ({
        what: `${pointerOf(path)}: ${what}`,
        body: changedAt(body, path, `https://a${character}b.example/`),
        pointer: pointerOf(path),
        codes: ['InvalidCharacter'],
      })),
    );
