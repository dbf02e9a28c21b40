// The bare server, a process of its own: node:http, and for each request only the storage calls that the product makes for it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Script } from '../recording/step.ts';
import type { Order, Ready } from './order.ts';
import { performer, type Perform } from './perform.ts';
import { renamed, renamedStep } from './rename.ts';

interface Prepared {
  readonly script: Script;
  readonly status: number;
  readonly body: string;
}

let perform: Perform | undefined;
let connected = '';
let prepared: readonly Prepared[] = [];

/** Everything that is to be said and sent is made before the first request comes. */
const prepare = ({ storage, script, answer, from, to }: Order): void => {
  if (storage !== connected) perform = performer(storage);
  connected = storage;
  prepared = to.map((names, number) => ({
    status: answer.status,
    body: renamed(answer.body, from, names),
    script: script.map((phase) => phase.map((step) => renamedStep(step, from, names, number))),
  }));
};

const drained = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    request.on('end', resolve).resume();
  });

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  await drained(request);
  const slot = prepared[Number(request.headers['x-slot'] ?? NaN)];
  // Nothing at all, for what the load generator alone costs.
  if (!slot) {
    response.end('{}');
    return;
  }
  try {
    await perform?.(slot.script);
    const type = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(slot.status, slot.body === '' ? {} : type).end(slot.body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
};

const server = createServer((request, response) => {
  void answer(request, response);
});
// Connections stay as long as the generator's do.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1');

process.on('message', (order: Order) => {
  prepare(order);
  const ready: Ready = { port: (server.address() as AddressInfo).port };
  process.send?.(ready);
});
process.on('disconnect', () => process.exit());
