// A collector that does not answer does not hold up the stop of an instance.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AppTerminateContext,
  InvocationContext,
  PreInvocationContext,
  type AppTerminateHandler,
  type PreInvocationHandler,
} from '@azure/functions';
import { afterAll, expect, it } from '@jest/globals';
import { startTracing } from '../../../shared/telemetry/tracing.ts';

const silent = createServer();
const asked = new Promise<ServerResponse>((resolve) => {
  silent.on('request', (_, response) => {
    resolve(response);
  });
});

afterAll(async () => {
  // A refusal for good: the exporter does not try again.
  (await asked).writeHead(400).end();
  silent.close();
  silent.closeIdleConnections();
});

/** The hooks of a host that calls them when told to. */
const ownHost = () => {
  const before: PreInvocationHandler[] = [];
  const atEnd: AppTerminateHandler[] = [];
  const disposable = { dispose: () => undefined };
  const hook = {
    preInvocation: (handler: PreInvocationHandler) => (before.push(handler), disposable),
    appTerminate: (handler: AppTerminateHandler) => (atEnd.push(handler), disposable),
  };
  const invoke = async () => {
    const invocationContext = new InvocationContext({ functionName: 'get-profile' });
    const invocation = new PreInvocationContext({ invocationContext, functionCallback: () => 'done' });
    for (const handler of before) await handler(invocation);
    return (await invocation.functionHandler(undefined, invocationContext)) as unknown;
  };
  const terminate = async () => {
    for (const handler of atEnd) await handler(new AppTerminateContext());
  };
  return { hook, invoke, terminate };
};

it('stops while a span is under way to a collector that does not answer', async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const { hook, invoke, terminate } = ownHost();
  startTracing(`http://127.0.0.1:${port}`, hook, () => ({ outcome: 'ok' }), 100);
  expect(await invoke()).toBe('done');
  await terminate();
  expect((await asked).headersSent).toBe(false);
});
