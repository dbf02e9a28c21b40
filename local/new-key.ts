// `npm run -s new-key [name]`: prints a new key, and how it joins the link keys.
import { randomBytes } from 'node:crypto';

const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
const [name = `k${today}${randomBytes(3).toString('hex')}`] = process.argv.slice(2);

if (!/^[a-z0-9]{1,16}$/.test(name)) {
  console.error(`A key's name is 1 to 16 of a-z and 0-9; "${name}" is not. Give another one.`);
  process.exit(1);
}

const key = randomBytes(32).toString('base64url');
console.log(`${name}:${key}

For LINK_KEYS: put the whole line first, before a comma and the keys that are listed now. It signs new links at once;
links signed with the others work until they expire. Take an older key out 30 days later.
For DIGEST_KEY, HISTORY_KEY, CONTINUATION_KEY, PROMO_KEY and MAIL_DELIVERY_KEYS: take what follows the colon.
DIGEST_KEY and HISTORY_KEY are never changed: addresses and histories are found and checked with them.`);
