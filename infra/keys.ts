// `node infra/keys.ts offer|forget`, run by azd around provisioning: random keys for a vault that has none yet.
// The template ignores them where the vault has keys already. After a provisioning that failed azd does not ask to forget
// them: they stay in its environment (.azure/) until the next one succeeds, or somebody runs `forget`.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

const newKey = (): string => randomBytes(32).toString('base64url');

/** What the parameters file takes from the azd environment; each key is another one. */
export const offeredKeys = (): Readonly<Record<string, string>> => ({
  NEW_LINK_KEYS: `k1:${newKey()}`,
  NEW_DIGEST_KEY: newKey(),
  NEW_HISTORY_KEY: newKey(),
  NEW_CONTINUATION_KEY: newKey(),
  NEW_PROMO_KEY: newKey(),
  NEW_MAIL_DELIVERY_KEYS: newKey(),
});

/** Runs one azd command; whether it succeeded. */
export type Azd = (...args: readonly string[]) => boolean;

const azd: Azd = (...args) => spawnSync('azd', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Puts new keys into the azd environment, or empties their places; throws when azd refuses. */
export const run = (command: 'offer' | 'forget', call: Azd): void => {
  for (const [name, key] of Object.entries(offeredKeys())) {
    const value = command === 'offer' ? key : '';
    if (!call('env', 'set', `${name}=${value}`)) {
      throw new Error(`"azd env set" did not take ${name}: is azd on the path, and an environment selected?`);
    }
  }
};

if (import.meta.main) {
  const [command] = process.argv.slice(2);
  if (command !== 'offer' && command !== 'forget') {
    console.error('Say what to do with the keys: node infra/keys.ts offer, or forget.');
    process.exit(1);
  }
  run(command, azd);
}
