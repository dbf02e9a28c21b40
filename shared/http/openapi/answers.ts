// The successes of an operation in the OpenAPI document.
import type { ResponseSpec } from '../operation.ts';
import type { Components, Json } from './components.ts';
import { answerExamples } from './examples.ts';
import { headersOf, type Header } from './headers.ts';
import { jsonSchema } from './json-schema.ts';
import type { Described } from './parameters.ts';

const typesOf = ({ text = [] }: ResponseSpec): readonly string[] =>
  text.map((type) => type.replace(/;.*/, ''));

const headersOfAnswer = ({ response, repeatable }: Described): readonly Header[] => {
  const types = typesOf(response);
  return [
    ...(response.etag ? (['ETag'] as const) : []),
    ...(response.translated ? (['Content-Language'] as const) : []),
    ...(response.translated || (response.schema && types.length > 0) ? (['Vary'] as const) : []),
    ...(types.includes('text/csv') ? (['Link'] as const) : []),
    ...(types.includes('text/html') ? (['Content-Security-Policy', 'Referrer-Policy'] as const) : []),
    ...(repeatable ? (['Repeatability-Result'] as const) : []),
  ];
};

const contentOf = (operation: Described, components: Components): Json => {
  const { response } = operation;
  return Object.fromEntries([
    ...(response.schema
      ? [
          [
            'application/json',
            {
              schema: jsonSchema(response.schema, 'output', components),
              ...answerExamples(operation, 'application/json', components),
            },
          ] as const,
        ]
      : []),
    ...typesOf(response).map(
      (type) =>
        [type, { schema: { type: 'string' }, ...answerExamples(operation, type, components) }] as const,
    ),
  ]);
};

const descriptions = {
  200: 'Success.',
  201: 'Created.',
  204: 'Done, or done before.',
} as const satisfies Readonly<Record<ResponseSpec['statuses'][number], string>>;

const notModified = (operation: Described, components: Components): Json => ({
  description: 'Nothing has changed: one of the ETags in If-None-Match is still right.',
  headers: headersOf(
    headersOfAnswer(operation).filter((name) => name !== 'Repeatability-Result'),
    components,
  ),
});

/** The responses of success, by status. */
export const answersOf = (operation: Described, components: Components): Json => {
  const { response, method } = operation;
  const content = contentOf(operation, components);
  const answers = response.statuses
    .toSorted((one, other) => one - other)
    .map((status): readonly [string, Json] => [
      String(status),
      {
        description: descriptions[status],
        headers: headersOf(status === 204 ? [] : headersOfAnswer(operation), components),
        ...(status === 204 || Object.keys(content).length === 0 ? {} : { content }),
      },
    ]);
  if (!response.etag || method !== 'GET') return Object.fromEntries(answers);
  const name = response.translated ? 'NotModifiedTranslated' : 'NotModified';
  const reference = components.refer('responses', name, notModified(operation, components));
  return Object.fromEntries([...answers, ['304', reference]]);
};
