// Holds answers to docs/openapi.json: their status, their media type, their headers and their body.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod/mini';

/** An answer, and what was asked for. */
export interface Exchange {
  readonly method: string;
  /** Below the API, without its query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const Reference = z.object({ $ref: z.optional(z.string()) });
const Header = z.extend(Reference, { required: z.optional(z.boolean()) });
const Response = z.extend(Reference, {
  headers: z.optional(z.record(z.string(), Header)),
  content: z.optional(z.record(z.string(), z.unknown())),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), Response) }))),
  components: z.object({
    headers: z.record(z.string(), Header),
    responses: z.record(z.string(), Response),
  }),
});

/** A JSON Pointer as the fragment of a reference. */
const pointer = (...names: readonly string[]): string =>
  `#/${names.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const errorCode = z.object({ error: z.object({ code: z.string() }) });

/** Says what of an answer a document does not say; nothing for routes that it does not have. */
export const answerChecker = (source: unknown): ((exchange: Exchange) => readonly string[]) => {
  const { paths, components } = Document.parse(source);
  const ajv = addFormats.default(new Ajv2020({ strict: false, validateSchema: false, allErrors: true }));
  ajv.addSchema(z.record(z.string(), z.unknown()).parse(source), 'api');

  /** Validators are made when they are needed first. */
  const faultsOf = (where: string, value: unknown, what: string): readonly string[] => {
    const validate = ajv.getSchema(`api${where}`);
    if (!validate) return [`${what} has no schema at ${where}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };

  const routes = Object.entries(paths)
    .map(([template, methods]) => ({
      template,
      methods,
      pattern: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }))
    // Literal paths win over parameters.
    .sort((one, other) => one.template.split('{').length - other.template.split('{').length);

  const headerFaults = (headers: Headers, response: z.infer<typeof Response>): readonly string[] =>
    Object.keys(components.headers).flatMap((name) => {
      const named = response.headers?.[name];
      const value = headers.get(name);
      if (!named) return value === null ? [] : [`the header ${name} is not documented here`];
      if (value !== null) return faultsOf(pointer('components', 'headers', name, 'schema'), value, name);
      const { required } = components.headers[lastOf(named.$ref ?? '')] ?? named;
      return required ? [`the header ${name} is missing`] : [];
    });

  const bodyFaults = (
    { text, headers }: Exchange,
    { content }: z.infer<typeof Response>,
    at: readonly string[],
  ): readonly string[] => {
    const type = headers.get('content-type')?.replace(/;.*/, '') ?? '';
    if (!content) return text === '' ? [] : ['a body is not documented here'];
    if (!Object.hasOwn(content, type)) return [`the media type "${type}" is not documented here`];
    const value: unknown = type === 'application/json' ? JSON.parse(text) : text;
    const { data } = errorCode.safeParse(value);
    const repeated = headers.get('x-ms-error-code');
    return [
      ...faultsOf(pointer(...at, 'content', type, 'schema'), value, 'the body'),
      ...(repeated !== null && data?.error.code !== repeated ? ['x-ms-error-code is another code'] : []),
    ];
  };

  return (exchange) => {
    const method = exchange.method.toLowerCase();
    const route = routes.find(({ pattern, methods }) => pattern.test(exchange.path) && methods[method]);
    const status = String(exchange.status);
    const responses = route?.methods[method]?.responses;
    if (!route || !responses) return [];
    const found = responses[status];
    if (!found) return [`the status ${status} is not documented`];
    const shared = found.$ref === undefined ? undefined : lastOf(found.$ref);
    const response = shared === undefined ? found : components.responses[shared];
    if (!response) return [`the status ${status} refers to nothing`];
    const at =
      shared === undefined
        ? ['paths', route.template, method, 'responses', status]
        : ['components', 'responses', shared];
    return [...headerFaults(exchange.headers, response), ...bodyFaults(exchange, response, at)];
  };
};

const path = join(import.meta.dirname, '../../docs/openapi.json');
const kept: { check?: ReturnType<typeof answerChecker> } = {};

/** Throws for an answer that is not as docs/openapi.json has it. */
export const requireDocumented = (exchange: Exchange): void => {
  kept.check ??= answerChecker(JSON.parse(readFileSync(path, 'utf8')));
  const faults = kept.check(exchange);
  if (faults.length === 0) return;
  const asked = `${exchange.method} ${exchange.path} -> ${exchange.status}`;
  throw new Error(
    `${asked} is not as docs/openapi.json has it: ${faults.join('; ')}.\n${exchange.text.slice(0, 2000)}`,
  );
};
