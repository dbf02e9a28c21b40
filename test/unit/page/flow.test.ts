// What happens on the invitation page: nothing by itself, each refusal in its own words, and trying again where it helps.
import { describe, expect, it } from '@jest/globals';
import type { Api, Fault, Result } from '../../../shared/http/page/browser/api.ts';
import type { Entry } from '../../../shared/http/page/browser/entry.ts';
import { createFlow, type Flow } from '../../../shared/http/page/browser/flow.ts';
import type { Invitation, Screen } from '../../../shared/http/page/browser/screen.ts';
import { readProjectFile } from '../docs/markdown.ts';

const invitation: Invitation = {
  publisher: { id: 'contoso', displayName: 'Contoso' },
  inviter: 'Ada',
  email: 'grace@fabrikam.example',
  role: 'contributor',
  status: 'pending',
  usable: true,
  expiresAt: '2026-11-28T12:00:00.000Z',
};
const fault = (code: string, reference?: string): { fault: Fault } => ({ fault: { code, reference } });

interface Played {
  readonly flow: Flow;
  readonly screens: Screen[];
  readonly calls: string[];
}

/** A flow whose service answers as told, and well where nothing is told. */
const played = (
  entry: Entry,
  {
    accept = [{ value: {} }],
    preview = { value: invitation },
    granted = 'access',
  }: {
    readonly accept?: readonly Result<unknown>[];
    readonly preview?: Result<Invitation>;
    readonly granted?: string | false;
  } = {},
): Played => {
  const screens: Screen[] = [];
  const calls: string[] = [];
  const answers = [...accept];
  const called = <T>(name: string, result: T): T => {
    calls.push(name);
    return result;
  };
  const api: Api = {
    preview: async () => called('preview', preview),
    decline: async () => called('decline', { value: { ...invitation, status: 'declined' } }),
    stop: async (_, undo) =>
      called(undo ? 'undo' : 'stop', { value: { publisher: invitation.publisher, stopped: !undo } }),
    accept: async (_, accessToken, confirmed) =>
      called(`accept ${accessToken}${confirmed ? ' anyway' : ''}`, answers.shift() ?? { value: {} }),
    whoAmI: async () => called('whoAmI', { value: 'grace@fabrikam.example' }),
  };
  const flow = createFlow(entry, {
    api,
    signIn: {
      leave: async (_, { address, other }) => {
        calls.push(`leave for ${other ? 'another' : (address ?? '')}`);
      },
      finish: async () => granted || undefined,
    },
    show: (screen) => screens.push(screen),
  });
  return { flow, screens, calls };
};

const byLink: Entry = { by: 'link', token: 'a.token' };
const byCode: Entry = { by: 'code', token: 'a.token', code: 'c', verifier: 'v' };
const last = ({ screens }: Played): string | undefined => screens.at(-1)?.is;

/** The refusals that accept-invitation declares. */
const refusals = [
  ...(/refusals: \[(.*?)\]/s.exec(readProjectFile('functions/accept-invitation.ts'))?.[1] ?? '').matchAll(
    /'(\w+)'/g,
  ),
].map(([, code = '']) => code);

describe('opening a link', () => {
  it('looks at the invitation and does nothing else', async () => {
    const it = played(byLink);
    await it.flow.start();
    expect(it.calls).toEqual(['preview']);
    expect(last(it)).toBe('invited');
  });

  it('asks nothing of the service when the link only stops mails', async () => {
    const it = played({ by: 'link', token: 's.token' });
    await it.flow.start();
    expect(it.calls).toEqual([]);
    expect(last(it)).toBe('askStop');
  });

  it('declines and stops only after a second click', async () => {
    const it = played(byLink);
    await it.flow.start();
    await it.flow.perform('askDecline');
    await it.flow.perform('back');
    await it.flow.perform('askStop');
    await it.flow.perform('back');
    expect(it.calls).toEqual(['preview']);
    await it.flow.perform('stop');
    await it.flow.perform('undoStop');
    expect(it.calls).toEqual(['preview', 'stop', 'undo']);
    expect(it.screens.map(({ is }) => is).slice(-2)).toEqual(['stopped', 'allowed']);
  });
});

describe('accepting', () => {
  it('leaves to sign in, by the invited address or as somebody else', async () => {
    const it = played(byLink);
    await it.flow.start();
    await it.flow.perform('signIn');
    await it.flow.perform('signInOther');
    expect(it.calls.slice(1)).toEqual(['leave for grace@fabrikam.example', 'leave for another']);
  });

  it('happens after signing in', async () => {
    const it = played(byCode);
    await it.flow.start();
    expect(it.calls.at(-1)).toBe('accept access');
    expect(it.screens.map(({ is }) => is)).toEqual(['finishing', 'joined']);
    expect(it.screens.at(-1)?.signedIn).toBe('grace@fabrikam.example');
  });

  it('does not happen when the issuer gives no token', async () => {
    const it = played(byCode, { granted: false });
    await it.flow.start();
    expect(it.calls).toEqual(['preview']);
    expect(last(it)).toBe('signInFailed');
  });

  it('confirms another address only when the person says so', async () => {
    const mismatch = fault('InvitationAddressMismatch');
    const it = played(byCode, { accept: [mismatch, mismatch] });
    await it.flow.start();
    expect(last(it)).toBe('otherAddress');
    await it.flow.perform('acceptAnyway');
    expect(it.calls.slice(-1)).toEqual(['accept access anyway']);
    expect(last(it)).toBe('otherRefused');
  });

  it('has a screen of its own for every refusal of the operation', async () => {
    const screens = await Promise.all(
      refusals.map(async (code) => {
        const it = played(byCode, { accept: [fault(code)] });
        await it.flow.start();
        return [code, last(it)];
      }),
    );
    expect(refusals.length).toBeGreaterThanOrEqual(12);
    expect(screens.filter(([, is]) => is === undefined || is === 'failed' || is === 'joined')).toEqual([]);
  });

  it('is tried again without signing in again, once the service is back', async () => {
    const it = played(byCode, { accept: [fault('Unreachable')] });
    await it.flow.start();
    expect(last(it)).toBe('unreachable');
    await it.flow.perform('retry');
    expect(it.calls.filter((call) => call === 'accept access')).toHaveLength(2);
    expect(last(it)).toBe('joined');
  });
});

it('gives the reference of what nobody foresaw', async () => {
  const it = played(byLink, { preview: fault('InternalServerError', 'request-1') });
  await it.flow.start();
  expect(it.screens.at(-1)).toMatchObject({ is: 'failed', reference: 'request-1' });
});
