// Bodies that must be refused, as far as the API document tells: types, names, choices, numbers and lengths.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { cleanText } from '../../shared/domain/text.ts';
import { isPlainObject } from '../support/json.ts';

/** Why a body must be refused by its operation; undefined: it may be accepted. */
export type BodyOracle = (operation: string, bytes: Buffer) => string | undefined;

type Json = Readonly<Record<string, unknown>>;

/** Left to the server, which cleans some texts before it looks at their form. */
const looseWords = new Set(['format', 'pattern']);

/** A schema whose list takes any items: what is wrong with one is said in its own result. */
const answersEachItem = 'InvitationBatch';

const withoutItems = (value: unknown): unknown =>
  isPlainObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => name !== 'items')
          .map(([name, own]) => [name, withoutItems(own)]),
      )
    : value;

/** The document without the rules that cleaning could make hold. */
const coarse = (value: unknown, holdsNames = false): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => coarse(item));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => holdsNames || !looseWords.has(name))
      .map(([name, own]) => [
        name,
        coarse(
          name === answersEachItem ? withoutItems(own) : own,
          !holdsNames && (name === 'properties' || name === 'schemas'),
        ),
      ]),
  );
};

/** Every text as the server keeps it. */
const cleaned = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return cleanText(value.replaceAll('\r\n', '\n'));
  if (depth > 50) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, depth + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, cleaned(own, depth + 1)]));
};

const parsed = (bytes: Buffer): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
};

const largest = 64 * 1024;

interface Rule {
  readonly isOptional: boolean;
  readonly isValid: ValidateFunction;
}

const escapedPointer = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

const rulesOf = (document: Json): ReadonlyMap<string, Rule> => {
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  ajv.addSchema(coarse(document) as Json, 'api');
  const paths = isPlainObject(document['paths']) ? document['paths'] : {};
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isPlainObject(methods) ? methods : {}).map(([method, own]) => ({ path, method, own })),
  );
  return new Map(
    operations.flatMap(({ path, method, own }): [string, Rule][] => {
      const body = isPlainObject(own) ? own['requestBody'] : undefined;
      if (!isPlainObject(own) || !isPlainObject(body)) return [];
      const place = `paths/${escapedPointer(path)}/${method}/requestBody/content/application~1json/schema`;
      const isValid = ajv.compile({ $ref: `api#/${place}` });
      return [[String(own['operationId']), { isOptional: body['required'] !== true, isValid }]];
    }),
  );
};

/** An oracle for the operations of an OpenAPI document. */
export const bodyOracle = (document: Json): BodyOracle => {
  const rules = rulesOf(document);
  return (operation, bytes) => {
    const rule = rules.get(operation);
    if (!rule || (rule.isOptional && bytes.length === 0)) return undefined;
    if (bytes.length > largest) return 'too large';
    const found = parsed(bytes);
    if (!found) return 'no JSON in UTF-8';
    return rule.isValid(cleaned(found.value)) ? undefined : 'not as its schema says';
  };
};
