// Stands between an instance of the app and its storage, and writes down every call.
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { scriptOf, stepOf, type Heard } from './parse.ts';
import type { Script } from './step.ts';

type Service = 'table' | 'queue';

/** So long an answer is held back: what is called at once comes within it, and so is seen to be at once. */
const heldMs = 25;

export interface Tap {
  /** The connection string for who is to be heard. */
  readonly storage: string;
  /** What is called while `work` runs, in its phases. */
  readonly hear: (work: () => Promise<void>) => Promise<Script>;
  readonly stop: () => Promise<void>;
}

const endpoint = (storage: string, service: Service): URL => {
  const name = service === 'table' ? 'TableEndpoint' : 'QueueEndpoint';
  return new URL(new RegExp(`${name}=([^;]+)`).exec(storage)?.[1] ?? '');
};

const pass = async (incoming: IncomingMessage, target: URL, body: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const call = request({ hostname: target.hostname, port: target.port, method, path, headers }, resolve);
    call.on('error', reject).end(body);
  });

/** Starts a tap in front of the storage of this connection string, on free ports. */
export const startTap = async (storage: string): Promise<Tap> => {
  const heard: (Heard & { readonly service: Service })[] = [];

  const listen = async (service: Service): Promise<Server> => {
    const target = endpoint(storage, service);
    const server = createServer((incoming, outgoing) => {
      const started = performance.now();
      void (async () => {
        const body = await buffer(incoming);
        const answer = await pass(incoming, target, body);
        const content = await buffer(answer);
        await delay(heldMs);
        const { method = '', url = '', headers } = incoming;
        const status = answer.statusCode ?? 0;
        const ended = performance.now();
        heard.push({
          service,
          method,
          url,
          ifMatch: headers['if-match'],
          body: body.toString(),
          status,
          started,
          ended,
        });
        outgoing.writeHead(status, answer.headers).end(content);
      })().catch(() => outgoing.destroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  const servers = { table: await listen('table'), queue: await listen('queue') };
  const tapped = (['table', 'queue'] as const).reduce((text, service) => {
    const { origin } = endpoint(storage, service);
    return text.replace(origin, `http://127.0.0.1:${(servers[service].address() as AddressInfo).port}`);
  }, storage);
  return {
    storage: tapped,
    hear: async (work) => {
      heard.length = 0;
      await work();
      return scriptOf(heard.map((call) => ({ ...call, step: stepOf(call) })));
    },
    stop: async () => {
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
};
