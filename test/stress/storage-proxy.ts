// Stands between the app and a storage service: slow, failing, silent, or cutting off answers, as it is told.
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

export type Fault =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number }
  /** Takes requests and never answers; what waits then is cut off when the fault ends. */
  | { readonly kind: 'hang' }
  /** Ends connections before the service has heard of the request, or after, in the middle of its answer. */
  | { readonly kind: 'drop' | 'lose'; readonly share: number };

export interface StorageProxy {
  readonly port: number;
  readonly set: (fault: Fault | undefined) => void;
  /** Messages that were sent or received here and not deleted, with the receipts by which they can be changed. */
  readonly receipts: Map<string, string>;
  readonly stop: () => Promise<void>;
}

const messageInXml = /<MessageId>([^<]+)<\/MessageId>[\s\S]*?<PopReceipt>([^<]+)<\/PopReceipt>/g;
const messageInUrl = /\/messages\/([^?]+)\?/;

const remember = (
  receipts: Map<string, string>,
  { method, url = '' }: IncomingMessage,
  text: string,
): void => {
  if (!url.includes('/messages')) return;
  const [, id] = messageInUrl.exec(url) ?? [];
  if (id !== undefined) {
    if (method === 'DELETE') receipts.delete(decodeURIComponent(id));
    return;
  }
  for (const [, own = '', receipt = ''] of text.matchAll(messageInXml)) receipts.set(own, receipt);
};

interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

const forward = async (own: IncomingMessage, port: number, agent: Agent): Promise<Answer> => {
  const { method, url: path, rawHeaders: headers } = own;
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent });
  sent.end(await buffer(own));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 500, headers: answer.rawHeaders, body: await buffer(answer) };
};

/** Listens on a free port of the loopback address, for the service on `target`; `random` decides whom a share hits. */
export const startStorageProxy = async (target: number, random: () => number): Promise<StorageProxy> => {
  const agent = new Agent({ keepAlive: true });
  const receipts = new Map<string, string>();
  const hanging = new Set<ServerResponse>();
  let fault: Fault | undefined;

  const handle = async (own: IncomingMessage, response: ServerResponse): Promise<void> => {
    const now = fault;
    const isHit = now !== undefined && (!('share' in now) || random() < now.share);
    const kind = isHit ? now.kind : 'none';
    if (kind === 'hang') {
      hanging.add(response.on('close', () => hanging.delete(response)));
      return;
    }
    if (kind === 'drop') {
      own.destroy();
      return;
    }
    if (now?.kind === 'status') {
      own.resume();
      response.writeHead(now.status).end();
      return;
    }
    if (now?.kind === 'slow') await delay(now.ms);
    const { status, headers, body } = await forward(own, target, agent);
    remember(receipts, own, body.toString());
    response.writeHead(status, [...headers]);
    if (kind !== 'lose') {
      response.end(body);
      return;
    }
    response.write(body.subarray(0, body.length / 2));
    response.socket?.end();
  };

  const server = createServer((own, response) => {
    // Whoever loses either side sees a connection that ends.
    handle(own, response).catch(() => own.destroy());
  }).listen(0, '127.0.0.1');
  server.keepAliveTimeout = 60_000;
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    receipts,
    set: (next) => {
      fault = next;
      if (!next) for (const response of hanging) response.destroy();
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
};
