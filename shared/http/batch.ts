// Several invitations in one request: each read, decided and answered by itself.
import type { Account, RememberedResult } from '../domain/account.ts';
import { inviteEach, type BatchItem, type BatchOutcome } from '../domain/batch.ts';
import { invitationWith } from '../domain/lookup.ts';
import { isRefusalCode, Refusal } from '../domain/refusal.ts';
import { once, type RepeatableRequest } from '../domain/repeatability.ts';
import type { Instant } from '../domain/time.ts';
import { invitationForm, toInvitation } from '../schema/invitation.ts';
import type { Services } from '../services.ts';
import { parsed } from './body.ts';
import { errorBody, statusOf, type ErrorBody } from './errors.ts';
import { inviterOf } from './inviting.ts';
import type { PublisherIncoming } from './operation.ts';

type Incoming = PublisherIncoming<unknown, object>;

/** Each item as a command, or as the refusal that its faults are. */
export const batchItems = (
  items: readonly unknown[],
  { account, caller, at }: Incoming,
  { invitationId, links, config }: Services,
): Promise<readonly BatchItem[]> =>
  Promise.all(
    items.map(async (item) => {
      try {
        const form = await parsed(invitationForm, item);
        const id = invitationId(account.id, form.email);
        const by = inviterOf(account, caller);
        return { id, form, by, at, linkKey: links.newestKey, limits: config.limits };
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
    }),
  );

/** A form is flat: what is nested in an item breaks it anyway, and may be too deep to write down. */
const flat = (item: unknown): unknown => {
  if (typeof item !== 'object' || item === null) return item;
  return Object.keys(item)
    .sort()
    .map((name) => {
      const value: unknown = Reflect.get(item, name);
      return [name, typeof value === 'object' && value !== null ? {} : value];
    });
};

/** The items as text that any digest takes, whatever a client put into them. */
export const digestible = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(flat(item)));

type Result = BatchOutcome['results'][number];

const remembered = (results: readonly Result[]): readonly RememberedResult[] =>
  results.map((result) =>
    result instanceof Refusal ? { code: result.code, target: result.detail.target } : result,
  );

const recalled = (result: RememberedResult, item: BatchItem | undefined): Result => {
  if (!('code' in result)) return result;
  if (item instanceof Refusal) return item;
  const { code, target } = result;
  return new Refusal(isRefusalCode(code) ? code : 'InvalidRequest', target === undefined ? {} : { target });
};

/** Invites everybody in one change; a repeated request is answered from what the account remembers. */
export const inviteBatch = async (
  items: readonly BatchItem[],
  request: RepeatableRequest | undefined,
  { change }: Incoming,
): Promise<{ readonly account: Account; readonly results: readonly Result[] }> => {
  let results: readonly Result[] = [];
  const account = await change((now) => {
    const decided = once<readonly Result[]>(
      now,
      request,
      () => inviteEach(now, items),
      remembered,
      (earlier) => earlier.map((result, index) => recalled(result, items[index])),
    );
    results = decided.results;
    return decided.change;
  });
  return { account, results };
};

export interface BatchResult {
  readonly status: number;
  readonly invitation?: object;
  readonly error?: ErrorBody['error'];
}

/** The answer for each item, in the order in which they were asked for. */
export const batchResults = (
  results: readonly Result[],
  account: Account,
  at: Instant,
): readonly BatchResult[] =>
  results.map((result) => {
    if (result instanceof Refusal) {
      const { code, message, detail } = result;
      return { status: statusOf[code], error: errorBody(code, message, detail).error };
    }
    const own = 'invitationId' in result ? invitationWith(account, result.invitationId) : undefined;
    return own ? { status: 201, invitation: toInvitation(own, at) } : { status: 201 };
  });
