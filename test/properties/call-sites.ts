// Every place in the source that calls storage, the queue or a mail server: `file:line`.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const call = /\b(?:tables|queue)\.(?:get|list|put|remove|commit|send|check)\(|\bready\.send\(/;

export const callSites = (): readonly string[] =>
  globSync('{shared,functions}/**/*.ts', { cwd: root })
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (call.test(line) ? [`${file}:${index + 1}`] : [])),
    );

const frame = /\/((?:shared|functions)\/[\w/-]+\.ts):(\d+):\d+/;

/** The innermost place of the app in a stack. */
export const siteOf = (stack: string): string => {
  const [, file = '', line = ''] = frame.exec(stack) ?? [];
  return `${file}:${line}`;
};
