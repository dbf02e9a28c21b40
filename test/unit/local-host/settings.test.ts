// host.json and app settings: defaults, overrides, and what is said when they are wrong.
import { describe, expect, it } from '@jest/globals';
import { parseTimeSpan, readHostOptions } from '../../../local/host/host-json.ts';
import { connectionString, isDisabled, readLocalSettings, substitute } from '../../../local/host/settings.ts';
import { makeApp } from './support.ts';

const hostJson = (content: string): Promise<string> => makeApp({ 'host.json': content });

describe('host.json', () => {
  it('has the defaults of the real host, and looks for messages at least every 2 s as in development', async () => {
    expect(readHostOptions(await hostJson('{"version": "2.0"}'), {})).toEqual({
      routePrefix: 'api',
      queues: {
        batchSize: 16,
        newBatchThreshold: 8,
        maxDequeueCount: 5,
        visibilityTimeoutMs: 0,
        maxPollingIntervalMs: 2000,
        messageEncoding: 'base64',
      },
    });
  });

  it('gives way to the environment, whatever the case of the names', async () => {
    const root = await hostJson(
      '{"version": "2.0", "extensions": {"queues": {"visibilityTimeout": "00:00:40"}}}',
    );
    const { routePrefix, queues } = readHostOptions(root, {
      AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
      AZUREFUNCTIONSJOBHOST__EXTENSIONS__QUEUES__BATCHSIZE: '4',
      AzureFunctionsJobHost__extensions__http__routePrefix: '',
    });
    expect(queues).toMatchObject({ visibilityTimeoutMs: 1000, batchSize: 4, newBatchThreshold: 2 });
    expect(routePrefix).toBe('');
  });

  it.each([
    ['{}', 'must say "version": "2.0"'],
    ['{', 'needs a host.json that can be read'],
    [
      '{"version": "2.0", "extensions": {"queues": {"batchSize": 33}}}',
      'batchSize to "33": expected a whole number from 1 to 32',
    ],
    [
      '{"version": "2.0", "extensions": {"queues": {"visibilityTimeout": "40"}}}',
      'expected a time such as 00:00:40',
    ],
    [
      '{"version": "2.0", "extensions": {"queues": {"messageEncoding": "hex"}}}',
      'expected "base64" or "none"',
    ],
  ])('is refused when it says %s', async (content, message) => {
    const root = await hostJson(content);
    expect(() => readHostOptions(root, {})).toThrow(message);
  });

  it.each([
    ['00:00:01', 1000],
    ['01:02:03.5', 3_723_500],
    ['1.00:00:00', 86_400_000],
    ['24:00:00', undefined],
    ['1', undefined],
  ])('reads the span of time %s', (text, ms) => {
    expect(parseTimeSpan(text)).toBe(ms);
  });
});

describe('settings', () => {
  it('of local.settings.json must be plain', async () => {
    const root = await makeApp({ 'local.settings.json': '{"Values": {"A": "1"}}' });
    expect(() => readLocalSettings(root)).toThrow('does not say "IsEncrypted": false');
    expect(readLocalSettings(await makeApp({}))).toEqual({});
  });

  it('replace %NAME% in bindings', () => {
    expect(substitute('a-%B%-%C%', { B: '1', C: '2' })).toBe('a-1-2');
    expect(() => substitute('%B%', {})).toThrow('"%B%" names the setting B, which does not exist');
  });

  it('hold a connection string under AzureWebJobsX before X', () => {
    expect(connectionString('X', { AzureWebJobsX: 'a', X: 'b' })).toBe('a');
    expect(connectionString('X', { X: 'b' })).toBe('b');
    expect(connectionString('X', { 'ConnectionStrings:X': 'c' })).toBe('c');
    expect(() => connectionString('X', { X: '' })).toThrow('AzureWebJobsX or X');
  });

  it('switch functions off', () => {
    expect(isDisabled('a-b', { 'AzureWebJobs.a-b.Disabled': 'True' })).toBe(true);
    expect(isDisabled('a-b', { 'AzureWebJobs.a-b.Disabled': 'false' })).toBe(false);
  });
});
