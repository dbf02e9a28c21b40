// What the built app is made of: bytes of each package, in what is loaded at the start and in what waits for its first use.
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundleApp, type Bundle } from '../../build-app.ts';
import { root } from './package.ts';

export interface Share {
  /** Bytes in start.cjs and in what it loads by itself: what registers the functions, and the functions. */
  readonly start: number;
  /** Bytes in chunks that are loaded on first use. */
  readonly later: number;
}

export const own = 'partner-accounts';

const packageOf = (input: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? own;

type Outputs = Metafile['outputs'];

let bundled: Promise<Bundle> | undefined;
/** Once for all tests of a file. */
const bundle = (): Promise<Bundle> => (bundled ??= bundleApp());

/** The files that are loaded at the start, without anything asking for them. */
const startOf = (outputs: Outputs): ReadonlySet<string> => {
  const start = new Set<string>();
  const visit = (file: string): void => {
    if (start.has(file)) return;
    start.add(file);
    for (const { kind, path, external } of outputs[file]?.imports ?? []) {
      // The functions are loaded without being asked for.
      const isAtOnce = kind === 'import-statement' || path.includes('/app_functions-');
      if (isAtOnce && external !== true) visit(path);
    }
  };
  visit('dist/start.cjs');
  return start;
};

export interface Start {
  readonly bytes: number;
  /** Source files, ours and those of packages, that went into it. */
  readonly modules: number;
  readonly files: number;
}

/** What is loaded at the start, before anything asks for more. */
export const bundledStart = async (): Promise<Start> => {
  const { files, metafile } = await bundle();
  const names = ['dist/app.cjs', ...startOf(metafile.outputs)];
  const loaded = files.filter(({ path }) => names.some((name) => join(root, name) === path));
  const inputs = names.flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
  return {
    bytes: loaded.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    modules: new Set(inputs).size,
    files: loaded.length,
  };
};

/** The shares of all packages, by name; our own code stands as `partner-accounts`. */
export const bundledShares = async (): Promise<ReadonlyMap<string, Share>> => {
  const { outputs } = (await bundle()).metafile;
  const start = startOf(outputs);
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
