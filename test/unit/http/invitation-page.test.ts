// The page behind a mail's links does what the mail promises: show, decline and stop; its script runs here on a small document.
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { invitationPage } from '../../../shared/http/invitation-page.ts';

interface Element {
  textContent: string;
  hidden: boolean;
  onclick?: () => Promise<void>;
}

const page = (): string => {
  const { text } = invitationPage('https://accounts.contoso.example/api');
  return text?.content ?? '';
};

const invitation = {
  publisher: { id: 'contoso', displayName: 'Contoso' },
  invitedBy: { displayName: 'Ada' },
  email: 'grace@fabrikam.example',
  role: 'contributor',
  status: 'pending',
  usable: true,
  expiresAt: '2026-11-28T12:00:00.000Z',
};

/** What a person sees and does: the page opened with a fragment, on a service that answers each call in its turn. */
const open = async (fragment: string, ...answers: readonly (readonly [status: number, body: unknown])[]) => {
  const calls: (readonly [path: string, body: unknown])[] = [];
  const elements = new Map<string, Element>();
  for (const [tag, id = ''] of page().matchAll(/<[^>]* id="(\w+)"[^>]*>/g))
    elements.set(id, { textContent: '', hidden: tag.includes(' hidden') });
  const element = (id: string): Element => {
    const found = elements.get(id);
    if (!found) throw new Error(`The page has no element ${id}.`);
    return found;
  };
  const fetch = async (url: string, { body }: { readonly body: string }) => {
    const [status, answer] = answers[calls.length] ?? [];
    calls.push([new URL(url).pathname, JSON.parse(body)]);
    if (status === undefined) throw new TypeError('fetch failed');
    return { ok: status < 300, json: async () => answer };
  };
  const document = {
    getElementById: element,
    documentElement: { dataset: { api: 'https://accounts.contoso.example/api' } },
  };
  const location = { hash: `#${fragment}`, pathname: '/api/invitation', search: '' };
  const history = { replaceState: () => undefined };
  const script = /<script>([\s\S]*)<\/script>/.exec(page())?.[1] ?? '';
  await runInNewContext(script, { document, location, history, fetch, confirm: () => true });
  return { calls, element, seen: (id: string) => !element(id).hidden };
};

it('shows the invitation, and how to accept and to decline it, without changing anything', async () => {
  const { calls, element, seen } = await open('a.token', [200, invitation]);
  expect(calls).toEqual([['/api/invitations/preview', { token: 'a.token' }]]);
  expect(element('state').textContent).toBe('You are invited.');
  expect(element('call').textContent).toContain(`-d '{"token":"a.token"}'`);
  expect(['facts', 'how', 'no', 'stop', 'undo'].filter(seen)).toEqual(['facts', 'how', 'no']);
});

it('declines when the person says so, and then offers nothing more', async () => {
  const declined = { ...invitation, status: 'declined', usable: false };
  const { calls, element, seen } = await open('a.token', [200, invitation], [200, declined]);
  await element('decline').onclick?.();
  expect(calls[1]).toEqual(['/api/invitations/decline', { token: 'a.token' }]);
  expect(element('state').textContent).toBe('This invitation cannot be used: it is declined.');
  expect(['how', 'no'].filter(seen)).toEqual([]);
});

it('lets whoever cannot accept a pending invitation still decline it', async () => {
  const { element, seen } = await open('a.token', [200, { ...invitation, usable: false }]);
  expect(element('state').textContent).toBe('This invitation cannot be accepted now. Ask for a new one.');
  expect(['how', 'no'].filter(seen)).toEqual(['no']);
});

it('stops a publisher only when the person says so, and undoes it', async () => {
  const { publisher } = invitation;
  const stopped = [200, { publisher, stopped: true }] as const;
  const { calls, element, seen } = await open('s.token', stopped, [200, { publisher, stopped: false }]);
  expect(calls).toEqual([]);
  expect(['stop', 'undo'].filter(seen)).toEqual(['stop']);
  await element('stop').onclick?.();
  expect(element('state').textContent).toBe('You receive no more invitations from Contoso.');
  expect(['stop', 'undo'].filter(seen)).toEqual(['undo']);
  await element('undo').onclick?.();
  expect(element('state').textContent).toBe('Contoso may invite you again.');
  expect(calls.map(([, body]) => body)).toEqual([
    { token: 's.token', undo: false },
    { token: 's.token', undo: true },
  ]);
});

it('says what is wrong when a link proves nothing, and when the service does not answer', async () => {
  const refused = await open('a.token', [404, { error: { message: 'There is no such invitation.' } }]);
  expect(refused.element('state').textContent).toBe('There is no such invitation.');
  const silent = await open('a.token');
  expect(silent.element('state').textContent).toMatch(/cannot be reached/);
});
