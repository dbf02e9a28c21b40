// Guarantees of what a person sees while the system starts and runs.
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { createStage } from '../../../local/demo/stage.ts';
import { createProgress } from '../../../local/progress.ts';
import { readableLine } from '../../../local/readable-log.ts';

const plain = (lines: readonly string[]): readonly string[] => lines.map(stripVTControlCharacters);

const progressAt = () => {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const ticks: (() => void)[] = [];
  const progress = createProgress({
    print: (line) => lines.push(line),
    now: () => clock.ms,
    every: (_, call) => {
      ticks.push(call);
      return () => ticks.splice(0);
    },
  });
  const later = (ms: number): void => {
    clock.ms += ms;
    for (const tick of ticks) tick();
  };
  return { progress, later, said: () => plain(lines) };
};

describe('the progress of a start', () => {
  it('names each part when it is ready, with the seconds since the start', () => {
    const { progress, later, said } = progressAt();
    const inbox = progress.begin('inbox');
    const storage = progress.begin('storage');
    later(1240);
    storage();
    later(900);
    inbox();
    progress.done();
    expect(said()).toEqual(['    1.2 s  ✓ storage', '    2.1 s  ✓ inbox', '    2.1 s  ready']);
  });

  it('says what it waits for when nothing has been said for 5 s, and nothing more once it has ended', () => {
    const { progress, later, said } = progressAt();
    progress.begin('inbox');
    progress.begin('storage');
    later(4000);
    expect(said()).toEqual([]);
    later(1000);
    later(1000);
    expect(said()).toEqual(['    5.0 s  still waiting for inbox, storage']);
    progress.end();
    later(60_000);
    expect(said()).toHaveLength(1);
  });
});

describe('the log at a terminal', () => {
  const time = '10:00:00';

  it('is one short line for each invocation', () => {
    const line = {
      operation: 'get-profile',
      outcome: 'PublisherNotFound',
      status: 404,
      caller: 'usr_p4z4k6ezy4yqsupppaompwpya4',
      publisherId: 'contoso-widgets',
      requestId: '24d07c0d-f759-493f-87fd-74fc32b6a654',
      storageCalls: 1,
      milliseconds: 11.6,
    };
    expect(plain([readableLine(JSON.stringify(line), time)])[0]?.split(/\s{2,}/)).toEqual([
      time,
      'get-profile',
      '404 PublisherNotFound',
      '12 ms',
      'contoso-widgets',
    ]);
  });

  it.each(['The functions host died.', '{"now":"else"}', '{"operation":', ''])(
    'leaves %j, which is no invocation, as it is',
    (text) => {
      expect(readableLine(text, time)).toBe(text);
    },
  );
});

describe('the stage of the demo', () => {
  it('numbers its steps and shows a mail without its signature and without long tokens', async () => {
    const lines: string[] = [];
    const stage = createStage((line) => lines.push(line), 0);
    await stage.step('Ada invites Grace');
    stage.called('POST /publishers/contoso-widgets/invitations', 201);
    await stage.step('A mail reaches Grace');
    stage.mail({
      id: '1',
      from: [],
      to: [{ address: 'grace@fabrikam.example' }],
      subject: 'Invitation',
      text: `Invitation\n\nView it\nhttp://127.0.0.1/${'x'.repeat(100)}\n\n-- \nSent automatically.`,
      headers: {},
      time: '2026-11-21T16:00:00.000Z',
    });
    expect(plain(lines)).toEqual([
      '',
      '1. Ada invites Grace',
      '   POST /publishers/contoso-widgets/invitations → 201',
      '',
      '2. A mail reaches Grace',
      '   │ To: grace@fabrikam.example',
      '   │ Invitation',
      '   │',
      '   │ View it',
      `   │ http://127.0.0.1/${'x'.repeat(60)}…`,
    ]);
  });
});
