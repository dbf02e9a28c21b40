// Guarantees of the app settings that a local run gives.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { loadKeys } from '../../../local/keys.ts';
import type { Ports } from '../../../local/ports.ts';
import { appSettings } from '../../../local/settings.ts';

const ports: Ports = { api: 1, inbox: 2, smtp: 3, issuer: 4, blob: 5, queue: 6, table: 7, control: 8 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-run-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the settings of a local run', () => {
  it('point at its own ports and at nothing else', async () => {
    const settings = appSettings({ ports, keys: await loadKeys(folder), environment: {}, set: {} });
    expect(settings).toMatchObject({ PUBLIC_ORIGIN: 'http://127.0.0.1:1', SMTP_URL: 'smtp://127.0.0.1:3' });
    expect(JSON.parse(settings['TOKEN_ISSUERS'] ?? '')).toEqual([
      {
        issuer: 'http://127.0.0.1:4',
        audience: 'api://partner-accounts',
        trustedFor: ['addresses', 'roles'],
        servicePrincipals: true,
        signIn: {
          clientId: 'invitation-page',
          authorizationEndpoint: 'http://127.0.0.1:4/authorize',
          tokenEndpoint: 'http://127.0.0.1:4/token',
        },
      },
    ]);
    expect(settings['AzureWebJobsStorage']?.match(/127\.0\.0\.1:\d/g)).toEqual(
      [5, 6, 7].map((port) => `127.0.0.1:${port}`),
    );
  });

  it('yield to the environment where they share a name, and to --set always', async () => {
    const settings = appSettings({
      ports,
      keys: await loadKeys(folder),
      environment: { MAIL_FROM: 'from the environment', SMTP_URL: 'smtp://elsewhere', HOME: '/home' },
      set: { SMTP_URL: 'smtp://set', LIMIT_USERS: '3' },
    });
    expect(settings).toMatchObject({
      MAIL_FROM: 'from the environment',
      SMTP_URL: 'smtp://set',
      LIMIT_USERS: '3',
    });
    expect(settings).not.toHaveProperty('HOME');
  });
});

describe('the sample for func start', () => {
  it('has the settings that a local run gives, save the one that func sets itself', async () => {
    const Sample = z.object({ IsEncrypted: z.literal(false), Values: z.record(z.string(), z.string()) });
    const text = await readFile(join(import.meta.dirname, '../../../local.settings.sample.json'), 'utf8');
    const { Values } = Sample.parse(JSON.parse(text));
    const given = appSettings({ ports, keys: await loadKeys(folder), environment: {}, set: {} });
    const { AZURE_FUNCTIONS_ENVIRONMENT, ...expected } = given;
    expect(AZURE_FUNCTIONS_ENVIRONMENT).toBe('Development');
    expect(Object.keys(Values)).toEqual(Object.keys(expected));
  });
});

describe('the keys of a data folder', () => {
  it('are different for each purpose, stay the same, and are readable by their owner only', async () => {
    const { mailDelivery, ...keys } = await loadKeys(folder);
    const all = [...Object.values(keys), ...mailDelivery];
    expect(new Set(all).size).toBe(7);
    expect(all.map((key) => Buffer.from(key, 'base64url').length)).toEqual(Array(7).fill(32));
    expect(await loadKeys(folder)).toEqual({ mailDelivery, ...keys });
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(
      process.platform === 'win32' ? 0o666 : 0o600,
    );
  });

  it('are not made anew over a file that cannot be read', async () => {
    const other = await mkdtemp(join(folder, 'broken-'));
    await writeFile(join(other, 'keys.json'), '{"link":');
    await expect(loadKeys(other)).rejects.toThrow(/does not hold the keys of a local run: delete it/);
  });
});
