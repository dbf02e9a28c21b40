// The token issuer as a process: `node local/issuer/main.ts --port N --issuer URL --audience TEXT --key FILE`.
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { runCommand } from '../problem.ts';
import { createIssuer } from './server.ts';
import { loadSigningKey } from './signing-key.ts';

const text = { type: 'string' } as const;
const Arguments = z.object({
  port: z.coerce.number(),
  issuer: z.string(),
  audience: z.string(),
  key: z.string(),
});

await runCommand(async () => {
  z.config(z.locales.en());
  const { values } = parseArgs({ options: { port: text, issuer: text, audience: text, key: text } });
  const { port, issuer, audience, key } = Arguments.parse(values);
  const server = createIssuer({
    issuer,
    audience,
    key: await loadSigningKey(key),
    now: () => Math.floor(Date.now() / 1000),
  });
  server.listen(port, '127.0.0.1');
});
