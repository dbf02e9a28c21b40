// The page that the links in an invitation mail open: what it invites to, how to accept over HTTP, decline and stop.
import { hash } from 'node:crypto';
import type { Answer } from './operation.ts';

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 40rem; padding: 2rem 1rem; overflow-wrap: anywhere; }
  dt { font-weight: 600; } dd { margin: 0 0 .75rem; }
  button { font: inherit; padding: .5rem 1rem; }
  pre { white-space: pre-wrap; border: 1px solid currentColor; border-radius: .25rem; padding: .75rem; }`;

/** Runs in the browser. It reads the fragment, asks what it stands for, and writes text only, never HTML. */
const script = `
  const element = (id) => document.getElementById(id);
  const show = (id, text) => { element(id).textContent = text; };
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  const api = document.documentElement.dataset.api;
  const post = async (action, body) => {
    const headers = { 'content-type': 'application/json' };
    try {
      const response = await fetch(api + '/invitations/' + action, { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = await response.json();
      if (response.ok) return answer;
      show('state', answer.error.message);
    } catch {
      show('state', 'The service cannot be reached. Try again in a moment.');
    }
  };
  const showInvitation = ({ publisher, invitedBy, email, role, status, usable, expiresAt }) => {
    show('state', usable ? 'You are invited.' : status === 'pending' ? 'This invitation cannot be accepted now. Ask for a new one.' :
      'This invitation cannot be used: it is ' + status + '.');
    show('publisher', publisher.displayName + ' (' + publisher.id + ')');
    show('inviter', invitedBy.displayName);
    show('email', email);
    show('role', role);
    show('expires', new Date(expiresAt).toLocaleString());
    show('call', 'curl -X POST "' + api + '/invitations/accept?api-version=2026-11-01" \\\\\\n  -H "Authorization: Bearer $TOKEN" ' +
      '-H "Content-Type: application/json" \\\\\\n  -d \\'' + JSON.stringify({ token }) + '\\'');
    element('facts').hidden = false;
    element('how').hidden = !usable;
    element('no').hidden = status !== 'pending';
  };
  const decline = async () => {
    if (!confirm('Decline this invitation? You need a new one if you change your mind.')) return;
    const invitation = await post('decline', { token });
    if (invitation) showInvitation(invitation);
  };
  const stop = async (undo) => {
    const answer = await post('stop', { token, undo });
    if (!answer) return;
    const { publisher, stopped } = answer;
    show('state', stopped ? 'You receive no more invitations from ' + publisher.displayName + '.' :
      publisher.displayName + ' may invite you again.');
    element('stop').hidden = stopped;
    element('undo').hidden = !stopped;
  };
  const start = async () => {
    element('decline').onclick = decline;
    element('stop').onclick = () => stop(false);
    element('undo').onclick = () => stop(true);
    if (!token) return show('state', 'This page is opened by the link in an invitation mail.');
    if (token.startsWith('s.')) {
      show('state', 'Do you want to receive no more invitations from this publisher? One that is pending is declined with that.');
      element('stop').hidden = false;
      return;
    }
    const invitation = await post('preview', { token });
    if (invitation) showInvitation(invitation);
  };
  start();`;

const html = (api: string): string => `<!doctype html>
<html lang="en" data-api="${api}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Invitation</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Invitation</h1>
<p id="state" role="status">Looking at the invitation …</p>
<p><button id="stop" hidden>Receive no more invitations</button> <button id="undo" hidden>Undo</button></p>
<dl id="facts" hidden>
<dt>Publisher</dt><dd id="publisher" dir="auto"></dd>
<dt>Invited by</dt><dd id="inviter" dir="auto"></dd>
<dt>Invited address</dt><dd id="email"></dd>
<dt>Role</dt><dd id="role"></dd>
<dt>Valid until</dt><dd id="expires"></dd>
</dl>
<section id="how" hidden>
<h2>How to accept</h2>
<p>Sign in with the invited address, and send its access token with this call. Nothing happens before.</p>
<pre id="call"></pre>
</section>
<section id="no" hidden>
<h2>How to decline</h2>
<p>You need not sign in for that.</p>
<p><button id="decline">Decline the invitation</button></p>
</section>
</main>
<noscript>This page needs JavaScript to read the link.</noscript>
<script>${script}</script>
</body>
</html>
`;

const source = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/** The page for an API address; nothing but its own inline parts may run or be fetched. */
export const invitationPage = (api: string): Answer => ({
  text: { contentType: 'text/html; charset=utf-8', content: html(api) },
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${source(script)}`,
      `style-src ${source(style)}`,
      `connect-src ${new URL(api).origin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
  },
});
