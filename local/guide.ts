// What the run tells people when it is ready: what runs where, and calls to start with.
import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Coordinates } from './coordinates.ts';
import { DEFAULT_FOLDER } from './data-folder.ts';
import { registrationForm } from './registration-form.ts';

/** A path as one would type it from here. */
export const shortPath = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

const firstCalls = ({ api, issuer }: Coordinates, data: string | undefined): string => {
  // The token command finds the usual run by itself.
  const at = data === DEFAULT_FOLDER ? '' : ` --issuer ${issuer}`;
  const version = 'api-version=2026-11-01';
  const form = registrationForm('Gadgets', { name: 'Ada', email: 'ada@contoso.example' });
  return `
  call() { curl -sS -w '\\n' -H 'Content-Type: application/json' "$@"; }
  API=${api}
  P=$API/publishers/contoso-gadgets
  ADA=$(npm run -s token -- ada@contoso.example --name Ada${at})
  RITA=$(npm run -s token -- rita@reviewers.example --role Registration.Review${at})

  # Ada registers a publisher; it is under review.
  call -X PUT "$P?${version}" -H "Authorization: Bearer $ADA" \\
    -d '${JSON.stringify(form)}'

  # Rita reads what she decides on, and approves it: the ETag says that it is this version.
  ETAG=$(curl -sS -o /dev/null -w '%header{etag}' "$P/registration?${version}" -H "Authorization: Bearer $RITA")
  call -X POST "$P/registration/approve?${version}" -H "Authorization: Bearer $RITA" -H "If-Match: $ETAG"

  # Ada invites Grace; a few seconds later the mails to both are in the inbox, Grace's with a link.
  call "$P/invitations?${version}" -H "Authorization: Bearer $ADA" \\
    -d '{"email":"grace@fabrikam.example","role":"contributor"}'
`;
};

const rows = (
  stack: Coordinates,
  data: string | undefined,
): readonly (readonly [string, string, string])[] => [
  ['API', stack.api, ''],
  ['Reference', `${stack.api}/docs`, 'every operation, to read and to try'],
  ['Inbox', stack.inbox, 'every mail that the app sends'],
  ['Token issuer', stack.issuer, 'npm run -s token -- EMAIL prints a token'],
  [
    'Control',
    stack.control,
    data === undefined ? 'moves the clock, empties, seeds' : 'seeds (more with --ephemeral)',
  ],
  [
    'Data',
    data === undefined ? 'temporary' : shortPath(data),
    data === undefined ? 'removed at the end' : '',
  ],
  ['Log', shortPath(stack.logs), ''],
];

const table = (stack: Coordinates, data: string | undefined): string => {
  const all = rows(stack, data);
  const width = Math.max(...all.filter(([, , note]) => note !== '').map(([, where]) => where.length));
  return all
    .map(([name, where, note]) =>
      `  ${name.padEnd(14)}${where.padEnd(width + 3)}${note === '' ? '' : styleText('dim', note)}`.trimEnd(),
    )
    .join('\n');
};

/** The text for a terminal; `data` is the data folder, undefined when it goes away with the run. */
export const guide = (stack: Coordinates, data: string | undefined): string => `
${table(stack, data)}

${styleText('bold', 'First calls, to paste into another terminal in this folder')}
${firstCalls(stack, data)}
${styleText('bold', 'Then')}, as Grace: open the inbox, click "View the invitation" in her mail, and sign in as grace@fabrikam.example.

Ctrl-C ends everything${data === undefined ? '.' : ' and keeps the data.'} From here on, a line for each call:
`;
