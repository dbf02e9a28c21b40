// Run by contract.test.ts outside of jest, whose own `require` the shim cannot replace: uses the library in all the ways
// an app may, and prints which members of the shim it asked for.
import { createRequire } from 'node:module';
import type * as Library from '@azure/functions';
import { toFunction } from '../../../local/host/bindings.ts';
import { createCore, installCore } from '../../../local/host/core.ts';
import { createInvoker } from '../../../local/host/invoke.ts';
import { createLog } from '../../../local/host/log.ts';
import { messageOf } from '../../../local/problem.ts';

const log = createLog((text) => process.stderr.write(text), true);
const core = createCore(log.app);
const asked = new Set<string>();
installCore(
  new Proxy(core.api, {
    get: (api, member, receiver): unknown => {
      asked.add(String(member));
      return Reflect.get(api, member, receiver);
    },
    has: (api, member) => {
      asked.add(String(member));
      return Reflect.has(api, member);
    },
  }),
);

const { app } = createRequire(import.meta.url)('@azure/functions') as typeof Library;
const refusals: string[] = [];
const expectRefusal = (attempt: () => unknown): void => {
  try {
    attempt();
  } catch (error) {
    refusals.push(messageOf(error));
  }
};

app.setup({ capabilities: { probed: true } });
for (const hook of [
  app.hook.appStart,
  app.hook.appTerminate,
  app.hook.preInvocation,
  app.hook.postInvocation,
])
  hook(() => undefined).dispose();
expectRefusal(() => app.hook.log(() => undefined));

app.http('a', {
  handler: (_request, context) => {
    context.log('seen');
    return { status: 201, jsonBody: {} };
  },
});
app.timer('b', { schedule: '0 0 * * * *', handler: () => undefined });
app.storageQueue('c', { queueName: 'c', connection: 'C', handler: () => undefined });
expectRefusal(() => {
  app.get('a', () => ({}));
});

const model = core.model();
if (!model) throw new Error('The library has not set its model.');
await model.getCapabilities({});
core.lock();
expectRefusal(() => {
  app.get('late', () => ({}));
});
expectRefusal(() => {
  app.setup({});
});

const { invoke } = createInvoker({ core, model, appHookData: {}, log });
const [first] = core.registrations().map(toFunction);
if (!first) throw new Error('Nothing is registered.');
const http = { method: 'GET', url: 'http://host/a', headers: {}, params: {}, query: {} };
const result = await invoke(first, { data: { http } });
console.log(JSON.stringify({ known: Object.keys(core.api), asked: [...asked], refusals, result }));
