// How the host starts and ends, seen from the process that runs it.
import { describe, expect, it } from '@jest/globals';
import { eventually, makeApp, runHost, startHost } from './support.ts';

const IMPORT = `import { app, input } from '@azure/functions';\n`;
const HELLO = `${IMPORT}app.http('hello', { handler: () => ({ body: 'hello' }) });`;

const SLOW = `${IMPORT}
app.http('slow', { handler: async (_request, context) => {
  context.log('slow began');
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { body: 'x'.repeat(2_000_000) };
} });`;

const HOOKS = `${HELLO}
app.hook.appStart((context) => { context.hookData.from = 'start'; console.log('hook appStart'); });
app.hook.preInvocation((context) => {
  context.hookData.seen = context.inputs.length;
  const inner = context.functionHandler;
  context.functionHandler = async (...inputs) => ({ body: 'wrapped ' + (await inner(...inputs)).body });
});
app.hook.postInvocation((context) => { console.log('hook post', context.hookData.seen, context.result.body); });
app.hook.appTerminate((context) => { console.log('hook appTerminate', context.hookData.from); });`;

/** Expects a start that fails with this single line. */
const expectRefusal = async (
  app: string,
  line: string | RegExp,
  more: readonly string[] = [],
): Promise<void> => {
  const host = runHost(app, {}, more);
  expect(await host.ended).toBe(1);
  expect(host.out).toEqual([]);
  expect(host.errors).toEqual([expect.stringMatching(line)]);
};

describe('a start that cannot succeed ends with code 1 and one line', () => {
  it('when a file of the app throws while it loads', async () => {
    const app = await makeApp({ 'a.fn.js': HELLO, 'b.fn.js': `throw new Error('LINK_KEYS is\\nmissing');` });
    await expectRefusal(app, /LINK_KEYS is missing \(while loading .*b\.fn\.js\)$/);
  });

  it('when no file matches', async () => {
    await expectRefusal(await makeApp({}), /^No file matches "\*\.fn\.js".*build the app first/);
  });

  it('when a file registers a function twice', async () => {
    const app = await makeApp({ 'a.fn.js': HELLO, 'b.fn.js': HELLO });
    await expectRefusal(
      app,
      /A function with id "hello" has already been registered\. \(while loading .*b\.fn\.js\)$/,
    );
  });

  it('when a binding is of a kind the host does not have', async () => {
    const trigger = `${IMPORT}app.storageBlob('b', { path: 'p', connection: 'c', handler: () => undefined });`;
    await expectRefusal(
      await makeApp({ 'a.fn.js': trigger }),
      /Function b has a binding of type blobTrigger/,
    );
    const extra = `${IMPORT}app.http('b', { extraInputs: [input.table({ tableName: 't', connection: 'c' })], handler: () => ({}) });`;
    await expectRefusal(await makeApp({ 'a.fn.js': extra }), /Function b has a binding of type table/);
  });

  it('when a timer has no readable schedule, or a queue no connection', async () => {
    const timer = `${IMPORT}app.timer('t', { schedule: 'hourly', handler: () => undefined });`;
    await expectRefusal(await makeApp({ 'a.fn.js': timer }), /^The schedule "hourly" is not right/);
    const queue = `${IMPORT}app.storageQueue('q', { queueName: 'q', connection: 'Jobs', handler: () => undefined });`;
    await expectRefusal(
      await makeApp({ 'a.fn.js': queue }),
      /give AzureWebJobsJobs or Jobs a storage connection/,
    );
  });

  it('when the port is taken', async () => {
    const app = await makeApp({ 'a.fn.js': HELLO });
    const first = await startHost(app);
    await expectRefusal(app, `^Port ${first.port} on 127.0.0.1 cannot be used \\(it is taken\\)`, [
      '--port',
      `${first.port}`,
    ]);
    expect(await first.stop()).toBe(0);
  });
});

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT', 'closing standard input'] as const)(
    'by %s lets a running invocation finish and its whole answer go out, then exits with 0',
    async (how) => {
      const host = await startHost(await makeApp({ 'a.fn.js': SLOW }));
      const answer = fetch(`${host.url}/api/slow`).then((response) => response.text());
      await host.line('slow began');
      if (how === 'closing standard input') host.closeInput();
      else host.signal(how);
      expect((await answer).length).toBe(2_000_000);
      expect(await host.ended).toBe(0);
    },
  );

  it('runs the hooks of the app in their order, with the data they share', async () => {
    const host = await startHost(await makeApp({ 'a.fn.js': HOOKS }));
    expect(await (await fetch(`${host.url}/api/hello`)).text()).toBe('wrapped hello');
    expect(await host.stop()).toBe(0);
    expect(host.errors).toEqual(['hook appStart', 'hook post 1 wrapped hello', 'hook appTerminate start']);
    expect(host.out).toHaveLength(1);
  });

  it('comes with code 1 and the error when the app throws where nobody catches', async () => {
    const app = await makeApp({
      'a.fn.js': `${IMPORT}app.timer('t', { schedule: '0 0 * * * *', handler: () => { setTimeout(() => { throw new Error('astray'); }); } });`,
    });
    const host = await startHost(app);
    await fetch(`${host.url}/admin/functions/t`, { method: 'POST' });
    expect(await host.ended).toBe(1);
    expect(host.errors.join('\n')).toContain('Error: astray');
  });
});

describe('settings', () => {
  it('come from the environment, then from local.settings.json', async () => {
    const app = await makeApp({
      'a.fn.js': `${IMPORT}app.http('hello', { handler: () => ({ body: [process.env.GREETING, process.env.FAREWELL].join() }) });`,
      'local.settings.json': '{"IsEncrypted": false, "Values": {"GREETING": "file", "FAREWELL": "file"}}',
    });
    const host = await startHost(app, { FAREWELL: 'environment' });
    expect(await (await fetch(`${host.url}/api/hello`)).text()).toBe('file,environment');
    await host.stop();
  });
});

describe('--verbose', () => {
  it('logs every invocation, here of an app in CommonJS', async () => {
    const app = await makeApp({
      'package.json': '{"main": "*.fn.js"}',
      'a.fn.js': `const { app } = require('@azure/functions'); app.http('hello', { handler: () => ({}) });`,
    });
    const host = await startHost(app, {}, ['--verbose']);
    await fetch(`${host.url}/api/hello`);
    const line = await eventually('the line', () => host.errors.find((text) => text.startsWith('Executed')));
    expect(line).toMatch(/^Executed 'Functions\.hello' \(Succeeded, Id=[0-9a-f-]{36}, Duration=\d+ms\)$/);
    await host.stop();
  });
});
