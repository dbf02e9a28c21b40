// Guarantees of the data folder: one run at a time, and a dead run does not block it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Coordinates } from '../../../local/coordinates.ts';
import { openDataFolder, readRunFile, RUN_FILE } from '../../../local/data-folder.ts';

let parent = '';
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'local-run-test-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const stack = (storage: number): Coordinates => ({
  ready: true,
  api: 'http://127.0.0.1:1/api',
  inbox: 'http://127.0.0.1:2',
  issuer: 'http://127.0.0.1:3',
  control: 'http://127.0.0.1:4',
  storage: '',
  logs: '',
  processes: { functions: storage, storage, inbox: storage, issuer: storage },
});

const deadProcess = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
};

const folderWith = async (name: string, content: string): Promise<string> => {
  const folder = join(parent, name);
  await mkdir(folder);
  await writeFile(join(folder, RUN_FILE), content);
  return folder;
};

describe('a data folder', () => {
  it('is refused while the run that holds it lives, naming that process', async () => {
    const folder = await folderWith('held', JSON.stringify({ pid: process.ppid }));
    await expect(openDataFolder(folder)).rejects.toThrow(`is in use by process ${process.ppid}: `);
    expect(await readdir(folder)).toEqual([RUN_FILE]);
  });

  it('is refused while the storage of a killed run still saves', async () => {
    const dead = await deadProcess();
    const folder = await folderWith('saving', JSON.stringify({ pid: dead, stack: stack(process.ppid) }));
    await expect(openDataFolder(folder)).rejects.toThrow(`is in use by process ${process.ppid}: `);
  });

  it.each(['', '{"pid":'])('is taken over from a run that left %j', async (content) => {
    const folder = await folderWith(`broken-${content.length}`, content);
    await openDataFolder(folder);
    expect(await readRunFile(folder)).toEqual({ pid: process.pid });
  });

  it('is taken over from a run that has died, and free again after closing', async () => {
    const dead = await deadProcess();
    const folder = await folderWith('stale', JSON.stringify({ pid: dead, stack: stack(dead) }));
    const opened = await openDataFolder(folder);
    expect(await readRunFile(folder)).toEqual({ pid: process.pid });
    await opened.publish(stack(1));
    expect(await readRunFile(folder)).toEqual({ pid: process.pid, stack: stack(1) });
    await opened.close();
    expect(await readRunFile(folder)).toBeUndefined();
  });

  it('is gone after an ephemeral run', async () => {
    const { path, close } = await openDataFolder(undefined);
    expect(existsSync(path)).toBe(true);
    await close();
    expect(existsSync(path)).toBe(false);
  });
});
