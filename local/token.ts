// `npm run -s token -- ada@contoso.example`: prints an access token for the running local stack.
import { parseArgs } from 'node:util';
import { DEFAULT_FOLDER, readRunFile } from './data-folder.ts';
import { firstSentence, Problem, runCommand } from './problem.ts';
import { fetchToken } from './token-client.ts';

const USAGE = `npm run -s token -- EMAIL [options]     prints an access token for the running local stack

  --role NAME        a platform role, such as Registration.Review; repeatable
  --name NAME        the person's name (what stands before the @)
  --unverified       the address is not verified
  --expires-in S     seconds until it expires (3600)
  --data DIR         data folder of the run (.local)
  --issuer URL       address of the issuer, if it is none of a run on this machine's usual ports`;

const DEFAULT_ISSUER = 'http://127.0.0.1:7072';

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string', multiple: true },
        name: { type: 'string' },
        unverified: { type: 'boolean', default: false },
        'expires-in': { type: 'string', default: '3600' },
        data: { type: 'string', default: DEFAULT_FOLDER },
        issuer: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Problem(`${firstSentence(error)}.\n\n${USAGE}`);
  }
};

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [email, ...rest] = positionals;
  if (email === undefined || rest.length > 0) throw new Problem(`Give one e-mail address.\n\n${USAGE}`);
  const expiresIn = Number(values['expires-in']);
  if (!Number.isInteger(expiresIn)) throw new Problem('--expires-in takes whole seconds, such as 3600.');
  const issuer = values.issuer ?? (await readRunFile(values.data))?.stack?.issuer ?? DEFAULT_ISSUER;
  const token = await fetchToken(issuer.replace(/\/$/, ''), {
    email,
    emailVerified: !values.unverified,
    expiresIn,
    // A person without a name is shown by an id, which surprises whoever just tries a call.
    name: values.name ?? email.replace(/@.*/, ''),
    ...(values.role !== undefined && { roles: values.role }),
  });
  console.log(token);
});
