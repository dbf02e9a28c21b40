// What the built app is made of: bytes of each package, in what is loaded at the start and in what waits for its first use.
import { bundleApp } from '../../build-app.ts';

export interface Share {
  /** Bytes in app.js and the chunks that it imports at once. */
  readonly start: number;
  /** Bytes in chunks that are loaded on first use. */
  readonly later: number;
}

export const own = 'partner-accounts';

const packageOf = (input: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? own;

/** The shares of all packages, by name; our own code stands as `partner-accounts`. */
export const bundledShares = async (): Promise<ReadonlyMap<string, Share>> => {
  const { outputs } = (await bundleApp(false)).metafile;
  const start = new Set<string>();
  const visit = (file: string): void => {
    if (start.has(file)) return;
    start.add(file);
    for (const { kind, path, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) visit(path);
    }
  };
  visit('dist/app.js');
  const shares = new Map<string, Share>();
  for (const [file, { inputs }] of Object.entries(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = packageOf(input);
      const known = shares.get(name) ?? { start: 0, later: 0 };
      const part = start.has(file) ? 'start' : 'later';
      shares.set(name, { ...known, [part]: known[part] + bytesInOutput });
    }
  }
  return shares;
};
