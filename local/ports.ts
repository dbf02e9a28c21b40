// Which port each part of the local run listens on: fixed ones that are free, or any free ones.
import { createServer, type Server } from 'node:net';
import { Problem } from './problem.ts';

/** One port per listener; all on 127.0.0.1. */
export interface Ports {
  readonly api: number;
  readonly inbox: number;
  readonly smtp: number;
  readonly issuer: number;
  readonly control: number;
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

const DEFAULTS: Ports = {
  api: 7071,
  inbox: 1080,
  smtp: 1025,
  issuer: 7072,
  control: 7073,
  blob: 10000,
  queue: 10001,
  table: 10002,
};

const USES: Readonly<Record<keyof Ports, readonly [use: string, option: string]>> = {
  api: ['the API', '--port'],
  inbox: ['the inbox', '--inbox-port'],
  smtp: ['mail (SMTP)', '--smtp-port'],
  issuer: ['the token issuer', '--issuer-port'],
  control: ['the control address', '--control-port'],
  blob: ['blob storage', '--storage-port'],
  queue: ['queue storage', '--storage-port'],
  table: ['table storage', '--storage-port'],
};

// Below the ranges that systems take for outgoing connections, so that none of those gets in between.
const LOWEST_RANDOM = 20_000;
const RANDOM_COUNT = 12_000;

const NAMES = Object.keys(DEFAULTS) as readonly (keyof Ports)[];

const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve(server);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

const holdRandomPort = async (): Promise<readonly [number, Server]> => {
  for (;;) {
    const port = LOWEST_RANDOM + Math.floor(Math.random() * RANDOM_COUNT);
    const server = await listen(port);
    if (server) return [port, server];
  }
};

const holdPort = async (name: keyof Ports, port: number): Promise<readonly [number, Server]> => {
  const server = await listen(port);
  if (server) return [port, server];
  const [use, option] = USES[name];
  throw new Problem(
    `Port ${port} is taken, and it is wanted for ${use}: stop what listens there, or choose another with ${option} (or any free ones with --ephemeral).`,
  );
};

/** Free ports: the given ones, else the defaults, or random ones if `random`. A taken one is a Problem that names it. */
export const choosePorts = async (given: Partial<Ports>, random: boolean): Promise<Ports> => {
  const held: Server[] = [];
  const chosen: Partial<Record<keyof Ports, number>> = {};
  try {
    for (const name of NAMES) {
      const wanted = given[name] ?? (random ? undefined : DEFAULTS[name]);
      const [port, server] = await (wanted === undefined ? holdRandomPort() : holdPort(name, wanted));
      held.push(server);
      chosen[name] = port;
    }
  } finally {
    await Promise.all(held.map(close));
  }
  return { ...DEFAULTS, ...chosen };
};
