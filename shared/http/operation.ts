// What an operation is: its address, who may call it, what goes in and out, and what it runs.
import type * as z from 'zod/mini';
import type { Account } from '../domain/account.ts';
import type { Caller, PlatformRole } from '../domain/caller.ts';
import type { Change } from '../domain/change.ts';
import type { Locale } from '../domain/locale.ts';
import type { Precondition } from '../domain/lookup.ts';
import type { Permission } from '../domain/role.ts';
import type { Instant } from '../domain/time.ts';
import type { Services } from '../services.ts';
import type { BodySpec } from './body.ts';
import type { ErrorCode } from './errors.ts';
import type { Page } from './list.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** The blocks of the contract. */
export type Block = 'registration' | 'profile' | 'users' | 'invitations' | 'myself' | 'reference' | 'events';

/** Who may call an operation below a publisher: a role's permission, a platform role, or the person concerned. */
export interface PublisherAccess {
  readonly permission?: Permission;
  readonly platformRole?: PlatformRole;
  /** Users may do it to themselves: the path's `userId` is theirs. */
  readonly self?: true;
}

export type Access =
  | { readonly to: 'everyone' }
  | { readonly to: 'callers'; readonly platformRole?: PlatformRole }
  | ({ readonly to: 'publisher' } & PublisherAccess);

/** What a run comes to; the pipeline checks it against the schema and adds what every answer has. */
export interface Answer {
  readonly status?: 200 | 201 | 204;
  readonly body?: object;
  /** What the ETag digests: the representation without translated text. */
  readonly tagged?: object;
  /** The language of translated text in it. */
  readonly language?: Locale;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of JSON. */
  readonly text?: { readonly contentType: string; readonly content: string };
}

export interface ResponseSpec {
  readonly schema?: z.ZodMiniType<object>;
  /** Every success status it may have, the usual one first. */
  readonly statuses: readonly (200 | 201 | 204)[];
  readonly etag?: true;
  /** Whether text in it follows Accept-Language. */
  readonly translated?: true;
  /** Media types other than JSON. */
  readonly text?: readonly string[];
}

export interface Incoming<B, Q> {
  readonly at: Instant;
  readonly url: URL;
  readonly headers: { get: (name: string) => string | null };
  readonly params: Readonly<Record<string, string>>;
  readonly body: B;
  readonly query: Q;
  readonly locale: Locale;
  /** If-Match as a condition on a representation of the account. */
  ifMatch: (represent: (account: Account) => object) => Precondition;
  /** The page that a list request asks for, continuations bound to this caller, list and filters. */
  readonly page: Page;
  /** The caller of an open operation that says who they are; throws as for any other operation. */
  authenticate: () => Promise<Caller>;
}

export interface CallerIncoming<B, Q> extends Incoming<B, Q> {
  readonly caller: Caller;
}

export interface PublisherIncoming<B, Q> extends CallerIncoming<B, Q> {
  /** As it was read for the permission. */
  readonly account: Account;
  /** Decides and commits; permission and decision are repeated on newer state. */
  change: (decide: (account: Account) => Change) => Promise<Account>;
}

export interface OperationText<B, Q extends object> {
  readonly name: string;
  readonly summary: string;
  /** Markdown, for what the summary leaves out. */
  readonly description?: string;
  readonly block: Block;
  readonly method: Method;
  /** Below `/api/`. */
  readonly route: string;
  readonly query?: z.ZodMiniType<Q>;
  readonly body?: BodySpec<B>;
  readonly list?: true;
  readonly ifMatch?: 'required' | 'optional';
  readonly repeatable?: true;
  /** What an open operation takes all the same: a token that may be left out, or a delivery key. */
  readonly credentials?: 'optionalToken' | 'deliveryKey';
  readonly response: ResponseSpec;
  /** Refusals of its own; those of every operation of its kind are added. */
  readonly refusals: readonly ErrorCode[];
}

/** What has been found out before headers and body are looked at. */
export interface Entered<B, Q> {
  run: (incoming: Incoming<B, Q>, services: Services) => Promise<Answer>;
}

/** What an open operation may look at before headers and body. */
export interface OpenEntry {
  readonly url: URL;
  readonly headers: Incoming<never, never>['headers'];
  readonly services: Services;
}

export interface Entry extends OpenEntry {
  readonly caller: Caller | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** An operation as the pipeline serves it; `enter` is path, read and permission. */
export interface Operation<B = never, Q extends object = never> extends OperationText<B, Q> {
  readonly access: Access;
  enter: (entry: Entry) => Promise<Entered<B, Q>>;
}
