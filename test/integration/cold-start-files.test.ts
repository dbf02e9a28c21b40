// What the app loads when it starts: what registers its functions, and these; what traces need only where a collector is set.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { loadableSettings } from '../support/loadable-settings.ts';

const root = join(import.meta.dirname, '../..');
const loadedWith = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const script = join(root, 'test/support/loaded-chunks.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script],
    {
      env: { PATH: process.env['PATH'], ...loadableSettings, ...more },
    },
  );
  return z.array(z.string()).parse(JSON.parse(stdout));
};

/** The names of chunks without their hashes. */
const namesOf = (files: readonly string[]): readonly string[] =>
  files.map((file) => /^dist\/(?:chunks\/)?(.+?)(?:-[A-Z0-9]{8})?\.cjs$/.exec(file)?.[1] ?? file);

it('is the app and what it shares with other chunks: nothing that waits for its first use', async () => {
  const loaded = await loadedWith({ APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=0' });
  expect(namesOf(loaded).filter((name) => name !== 'chunk')).toEqual(['app', 'start', 'app_functions']);
  const texts = await Promise.all(loaded.map((file) => readFile(join(root, file), 'utf8')));
  // The address below a collector that traces go to.
  expect(texts.filter((text) => text.includes('/v1/traces'))).toHaveLength(0);
});

it('is tracing besides, where a collector is set', async () => {
  const loaded = await loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  const names = namesOf(loaded).filter((name) => name !== 'chunk');
  expect(names.sort()).toEqual(['app', 'app_functions', 'log-line', 'start', 'tracing']);
});
