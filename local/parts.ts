// The processes that the local run is made of, and how each is started.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ChildSpec } from './child.ts';
import type { DataFolder } from './data-folder.ts';
import type { Ports } from './ports.ts';
import { AUDIENCE, origin, type Settings } from './settings.ts';

const { resolve } = createRequire(import.meta.url);
const here = (file: string): string => join(import.meta.dirname, file);
const END_WITH_PARENT = ['--import', new URL('end-with-parent.ts', import.meta.url).href];
const FOLLOW_CLOCK = ['--import', new URL('follow-clock.ts', import.meta.url).href];
const logOf = (folder: DataFolder, name: string): string => join(folder.path, 'logs', `${name}.log`);

/** Bundles the app into dist/. */
export const build = (folder: DataFolder): ChildSpec => ({
  title: 'The build',
  command: [...END_WITH_PARENT, here('../build.ts')],
  log: logOf(folder, 'build'),
  ports: [],
});

/** Azurite: blobs, queues, tables; in memory for an ephemeral run. */
export const storage = (folder: DataFolder, ports: Ports): ChildSpec => ({
  title: 'The storage emulator',
  command: [
    ...END_WITH_PARENT,
    resolve('azurite/dist/src/azurite.js'),
    ...['--blobPort', `${ports.blob}`, '--queuePort', `${ports.queue}`, '--tablePort', `${ports.table}`],
    // This release checks the API version against a list that ends before the one our client library sends.
    ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ...(folder.ephemeral ? ['--inMemoryPersistence'] : ['--location', join(folder.path, 'storage')]),
  ],
  log: logOf(folder, 'storage'),
  ports: [ports.blob, ports.queue, ports.table],
});

/** maildev: takes mail by SMTP, shows it on a page and as JSON. */
export const inbox = (folder: DataFolder, ports: Ports): ChildSpec => ({
  title: 'The inbox',
  command: [
    ...END_WITH_PARENT,
    resolve('maildev/bin/maildev'),
    ...['--ip', '127.0.0.1', '--smtp', `${ports.smtp}`, '--web', `${ports.inbox}`],
    ...['--mail-directory', join(folder.path, 'mail')],
  ],
  log: logOf(folder, 'inbox'),
  ports: [ports.smtp, ports.inbox],
});

/** Signs the access tokens that the local app trusts. */
export const issuer = (folder: DataFolder, ports: Ports): ChildSpec => ({
  title: 'The token issuer',
  command: [
    ...END_WITH_PARENT,
    ...FOLLOW_CLOCK,
    here('issuer/main.ts'),
    ...['--port', `${ports.issuer}`, '--issuer', origin(ports.issuer), '--audience', AUDIENCE],
    ...['--key', join(folder.path, 'issuer-key.json')],
  ],
  log: logOf(folder, 'issuer'),
  ports: [ports.issuer],
});

export interface HostChoice {
  /** The functions host to start; our own if none is given. */
  readonly hostScript?: string | undefined;
  /** Where the functions' log goes besides its file. */
  readonly echo?: NodeJS.WritableStream | undefined;
}

/** Runs the built app, its clock so many milliseconds ahead; ends by itself when its standard input closes. */
export const functions = (
  folder: DataFolder,
  ports: Ports,
  settings: Settings,
  { hostScript, echo }: HostChoice,
  clockAhead: number,
): ChildSpec => ({
  title: 'The functions host',
  command: [
    hostScript ?? here('host/main.ts'),
    ...['--port', `${ports.api}`, '--app', here('..'), '--clock-ahead', `${clockAhead}`],
  ],
  log: logOf(folder, 'functions'),
  ports: [],
  environment: settings,
  echo,
});
