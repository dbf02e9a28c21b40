// Guarantees of the start command's options.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { HELP, readOptions } from '../../../local/options.ts';

describe('the options of npm start', () => {
  it('keep data in .local and build the app unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      data: join(process.cwd(), '.local'),
      json: false,
      build: true,
      ports: {},
      seed: undefined,
      set: {},
    });
  });

  it('keep nothing in an ephemeral run', () => {
    expect(readOptions(['--ephemeral', '--no-build', '--json'])).toEqual({
      data: undefined,
      json: true,
      build: false,
      ports: {},
      seed: undefined,
      set: {},
    });
  });

  it('give queues and tables the two ports after the one of blobs', () => {
    expect(readOptions(['--storage-port', '20000', '--port=8080'])).toMatchObject({
      ports: { api: 8080, blob: 20_000, queue: 20_001, table: 20_002 },
    });
  });

  it('take settings with any characters in the value, the last of a name winning', () => {
    expect(readOptions(['--set', 'A=1', '--set', 'A=b=c d', '--set', 'Host__x:y='])).toMatchObject({
      set: { A: 'b=c d', 'Host__x:y': '' },
    });
  });

  it.each([
    [['--port', '0'], '--port 0 is no port: give a number from 1 to 65535.'],
    [['--port', '7o71'], '--port 7o71 is no port: give a number from 1 to 65535.'],
    [['--storage-port', '65534'], '--storage-port 65534 is no port: give a number from 1 to 65533.'],
    [['--set', 'A'], '--set A sets nothing: write --set NAME=VALUE.'],
    [
      ['--ephemeral', '--data', 'x'],
      '--ephemeral keeps nothing and --data names where to keep it: give one of them.',
    ],
    [['start'], 'Unexpected argument \'start\'. "npm start -- --help" lists the options.'],
  ])('refuse %j in one sentence', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it('are all in the help text', () => {
    expect(readOptions(['--help', '--port', '0'])).toBe('help');
    expect([...HELP.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option)).toEqual(
      expect.arrayContaining(['--port', '--data', '--ephemeral', '--set', '--no-build', '--json']),
    );
  });
});
