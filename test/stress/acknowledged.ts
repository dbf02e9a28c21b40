// What must hold after the trouble: nothing acknowledged is lost, every mail is there, and none without a reason.
import PostalMime from 'postal-mime';
import * as z from 'zod/mini';
import type { Account } from '../../shared/domain/account.ts';
import type { AccountEvent } from '../../shared/domain/event.ts';
import { invitationWith } from '../../shared/domain/lookup.ts';
import { addressKey } from '../../shared/domain/text.ts';
import { accountKey, accountOf } from '../../shared/storage/account-row.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { deliveryKey, storedDelivery } from '../../shared/storage/deliveries.ts';
import type { Tables } from '../../shared/storage/tables.ts';
import { unsoundAccounts } from '../hostile/soundness.ts';
import { claimsOf } from '../properties/invariants/invitations.ts';
import { clientAt } from '../support/client.ts';
import { eventsIn } from '../support/soundness.ts';
import type { Acknowledged } from './changes.ts';
import { drain } from './drain.ts';
import type { StressedStack } from './stressed-stack.ts';

interface Kept {
  readonly account: Account | undefined;
  readonly events: readonly AccountEvent[];
}

const isTold = (one: Acknowledged, { type, subject, sequence, changes }: AccountEvent): boolean =>
  type === one.type &&
  (one.subject === undefined || subject === one.subject) &&
  (one.sequence === undefined || sequence === one.sequence) &&
  (one.to === undefined || (changes ?? []).some(({ to }) => to === one.to));

/** As many events as acknowledgements: the same change twice is two. */
const lost = (acknowledged: readonly Acknowledged[], kept: ReadonlyMap<string, Kept>): readonly string[] => {
  const counts = new Map<string, number>();
  return acknowledged.flatMap((one) => {
    const name = JSON.stringify(one);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const events = kept.get(one.publisherId)?.events ?? [];
    return events.filter((event) => isTold(one, event)).length >= count
      ? []
      : [`acknowledged and lost: ${name}`];
  });
};

/** The tokens of all links to accept, as they were mailed. */
const mailedLinks = async (sources: readonly string[]): Promise<readonly string[]> => {
  const mails = await Promise.all(sources.map((source) => PostalMime.parse(source)));
  return [...new Set(mails.flatMap(({ text = '' }) => /\/invitation#(a\.\S+)/.exec(text)?.[1] ?? []))];
};

const groundless = (links: readonly string[], kept: ReadonlyMap<string, Kept>): readonly string[] =>
  links
    .map(claimsOf)
    .filter(({ publisherId, invitationId, version }) => {
      const asked = kept.get(publisherId)?.events.find(({ sequence }) => sequence === version);
      return !asked?.type.startsWith('invitation.') || asked.subject !== `/invitations/${invitationId}`;
    })
    .map((claims) => `a mail for what never was: ${JSON.stringify(claims)}`);

const explained: ReadonlySet<string> = new Set(['suppressed', 'failed', 'bounced']);

const missingMails = async (
  tables: Tables,
  { id, invitations }: Account,
  mailed: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const pending = invitations.filter(({ status }) => status === 'pending');
  const addresses = pending.map(({ email }) => addressKey(email));
  const twice = addresses.filter((address, index) => addresses.indexOf(address) !== index);
  const faults = pending.map(async ({ id: subject, version }) => {
    if (mailed.has(`${id}/${subject}/${version}`)) return [];
    const row = await tables.get('publishers', id, deliveryKey({ subject, version }));
    const status = row ? storedDelivery.parse(row.values).status : 'nothing';
    return explained.has(status) ? [] : [`the mail of ${id}/${subject}:${version} is lost (${status})`];
  });
  return [...(await Promise.all(faults)).flat(), ...twice.map((address) => `two invitations of ${address}`)];
};

const Preview = z.object({ usable: z.boolean() });

/** A link works when it is the newest of a pending invitation, and only then. */
const wrongLinks = async (
  api: string,
  links: readonly string[],
  kept: ReadonlyMap<string, Kept>,
): Promise<readonly string[]> => {
  const ask = clientAt(api);
  const faults: string[] = [];
  for (const token of links) {
    const { body } = await ask({ method: 'POST', path: '/invitations/preview', body: { token } });
    const works = Preview.safeParse(body).data?.usable === true;
    const claims = claimsOf(token);
    const { account } = kept.get(claims.publisherId) ?? {};
    const own = account && invitationWith(account, claims.invitationId);
    const should = own?.status === 'pending' && own.version === claims.version;
    if (works !== should)
      faults.push(`a ${works ? 'dead' : 'live'} link is not so: ${JSON.stringify(claims)}`);
  }
  return faults;
};

export interface Aftermath {
  readonly mails: number;
  readonly accounts: number;
  readonly violations: readonly string[];
}

/** Looks at everything, once the clients are done and the service is well. */
export const aftermathOf = async (
  stack: StressedStack,
  acknowledged: readonly Acknowledged[],
): Promise<Aftermath> => {
  const stuck = await drain(stack);
  const tables = azureTables({ by: 'connectionString', connectionString: stack.coordinates.storage });
  const kept = new Map<string, Kept>();
  for (const id of new Set(acknowledged.map(({ publisherId }) => publisherId))) {
    const row = await tables.get('publishers', id, accountKey);
    kept.set(id, { account: row && accountOf(row), events: await eventsIn(tables, id) });
  }
  const sources = stack.mails();
  const links = await mailedLinks(sources);
  const mailed = new Set(
    links.map(claimsOf).map((own) => `${own.publisherId}/${own.invitationId}/${own.version}`),
  );
  const missing: string[] = [];
  for (const { account } of kept.values())
    if (account) missing.push(...(await missingMails(tables, account, mailed)));
  const violations = [
    ...stuck,
    ...lost(acknowledged, kept),
    ...missing,
    ...groundless(links, kept),
    ...(await wrongLinks(stack.coordinates.api, links, kept)),
    ...(await unsoundAccounts(stack)),
  ];
  return { mails: sources.length, accounts: kept.size, violations };
};
