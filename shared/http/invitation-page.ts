// The page that an invitation link opens: it shows what the link invites to, and how to accept over HTTP.
import { hash } from 'node:crypto';
import type { Answer } from './operation.ts';

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 40rem; padding: 2rem 1rem; overflow-wrap: anywhere; }
  dt { font-weight: 600; } dd { margin: 0 0 .75rem; }
  pre { white-space: pre-wrap; border: 1px solid currentColor; border-radius: .25rem; padding: .75rem; }`;

/** Runs in the browser. It reads the fragment, asks for the preview, and writes text only, never HTML. */
const script = `
  const show = (id, text) => { document.getElementById(id).textContent = text; };
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  const api = document.documentElement.dataset.api;
  const ask = async () => {
    if (!token) return show('state', 'This page is opened by the link in an invitation mail.');
    const body = JSON.stringify({ token });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(api + '/invitations/preview', { method: 'POST', headers, body });
    const answer = await response.json();
    if (!response.ok) return show('state', answer.error.message);
    const { publisher, invitedBy, email, role, status, usable, expiresAt } = answer;
    show('state', usable ? 'You are invited.' : 'This invitation cannot be used: it is ' + status + '.');
    show('publisher', publisher.displayName + ' (' + publisher.id + ')');
    show('inviter', invitedBy.displayName);
    show('email', email);
    show('role', role);
    show('expires', new Date(expiresAt).toLocaleString());
    show('call', 'curl -X POST "' + api + '/invitations/accept?api-version=2026-11-01" \\\\\\n  -H "Authorization: Bearer $TOKEN" ' +
      '-H "Content-Type: application/json" \\\\\\n  -d \\'' + body + '\\'');
    document.getElementById('facts').hidden = false;
    document.getElementById('how').hidden = !usable;
  };
  ask().catch(() => show('state', 'The service cannot be reached. Try again in a moment.'));`;

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
