// docs/openapi.json is what the code generates, sound by Redocly's rules, complete, and its examples are right.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { loadOperations } from '../../../local/operations.ts';
import { statusOf } from '../../../shared/http/errors.ts';
import { openApi } from '../../../shared/http/openapi/document.ts';
import { notes } from '../../../shared/http/openapi/notes.ts';
import { codesOf } from '../../../shared/http/openapi/refusals.ts';

const root = join(import.meta.dirname, '../../..');
const path = join(root, 'docs/openapi.json');
const operations = await loadOperations();
const json = z.record(z.string(), z.unknown());
const generated = json.parse(JSON.parse(JSON.stringify(openApi(operations, '/api'))));

const Examples = z.record(z.string(), z.object({ $ref: z.string() }));
const Content = z.record(z.string(), z.object({ examples: Examples }));
const Response = z.union([z.object({ content: z.optional(Content) }), z.object({ $ref: z.string() })]);
const Described = z.object({
  operationId: z.string(),
  requestBody: z.optional(z.object({ content: Content })),
  responses: z.record(z.string(), Response),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.object({
    schemas: json,
    examples: z.record(z.string(), z.object({ value: z.unknown() })),
  }),
});
const { paths, components } = Document.parse(generated);
const described = Object.values(paths).flatMap((methods) => Object.values(methods));

const valuesOf = (content: z.infer<typeof Content> = {}, type = 'application/json'): readonly unknown[] =>
  Object.values(content[type]?.examples ?? {}).map(
    ({ $ref }) => components.examples[$ref.slice($ref.lastIndexOf('/') + 1)]?.value,
  );

it('is checked in as the code generates it: else run npm run openapi', () => {
  const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
  expect(JSON.stringify(kept) === JSON.stringify(generated) ? 'fresh' : 'run npm run openapi').toBe('fresh');
});

it("follows Redocly's recommended rules, all of them", async () => {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'lint', path, '--extends=recommended', '--format=json'],
    { cwd: join(root, 'docs'), env: { ...process.env, ...quiet } },
  );
  const { totals, problems } = z
    .object({ totals: z.record(z.string(), z.number()), problems: z.array(z.unknown()) })
    .parse(JSON.parse(stdout));
  expect(problems).toEqual([]);
  expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
}, 60_000);

describe.each(operations.map((own) => ({ name: own.name, own })))('$name', ({ name, own }) => {
  const { requestBody, responses } = described.find(({ operationId }) => operationId === name) ?? {};

  it('is in the document, with every refusal under its status', () => {
    const statuses = new Set(codesOf(own).map((code) => String(statusOf[code])));
    expect(Object.keys(responses ?? {})).toEqual(
      expect.arrayContaining([...own.response.statuses.map(String), ...statuses]),
    );
  });

  it('has examples of its request, which its schema takes', async () => {
    const examples = valuesOf(requestBody?.content);
    expect(examples.length > 0).toBe(own.body !== undefined);
    for (const value of examples)
      expect((await own.body?.schema.safeParseAsync(value))?.error).toBeUndefined();
  });

  it('has examples of its success, of which its schema leaves nothing out', () => {
    for (const status of own.response.statuses.filter((one) => one !== 204)) {
      const response = responses?.[String(status)];
      const content = response && 'content' in response ? response.content : undefined;
      const types = Object.keys(content ?? {});
      expect(types.filter((type) => valuesOf(content, type).length === 0)).toEqual([]);
      for (const value of valuesOf(content)) expect(own.response.schema?.parse(value)).toEqual(value);
      expect(types.length).toBeGreaterThan(0);
    }
  });
});

const resolved = (schema: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined) return schema;
  const { properties, items } = z
    .object({ properties: z.optional(json), items: z.optional(z.unknown()) })
    .parse(schema);
  return resolved(name === '[]' ? items : properties?.[name], rest);
};

it('notes only what there is', () => {
  const missing = Object.keys(notes).filter((note) => {
    const [name = '', ...names] = note.replaceAll('[]', '.[]').split('.');
    return resolved(components.schemas[name] ?? {}, names) === undefined || !(name in components.schemas);
  });
  expect(missing).toEqual([]);
});

it('says of every schema what it is', () => {
  const silent = Object.entries(components.schemas).filter(
    ([name, schema]) => !name.endsWith('List') && json.parse(schema)['description'] === undefined,
  );
  expect(silent.map(([name]) => name)).toEqual([]);
});
