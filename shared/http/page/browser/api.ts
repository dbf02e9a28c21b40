// The API's calls that the page makes, their answers read into what the page works with.
import { invitationStatuses } from '../../../domain/account.ts';
import { roles } from '../../../domain/role.ts';
import { record, text } from './reading.ts';
import type { Invitation, Publisher } from './screen.ts';

/** `Unreachable` when there is no answer, `Failed` when it says nothing that is known; else the API's code. */
export interface Fault {
  readonly code: string;
  /** The request id. */
  readonly reference?: string | undefined;
}

export type Result<T> = { readonly value: T } | { readonly fault: Fault };

export interface Api {
  readonly preview: (token: string) => Promise<Result<Invitation>>;
  readonly decline: (token: string) => Promise<Result<Invitation>>;
  /** Whether invitations of the publisher are stopped after it. */
  readonly stop: (
    token: string,
    undo: boolean,
  ) => Promise<Result<{ readonly publisher: Publisher; readonly stopped: boolean }>>;
  readonly accept: (
    token: string,
    accessToken: string,
    confirmDifferentAddress: boolean,
  ) => Promise<Result<unknown>>;
  /** The verified address of the signed-in person, else their name. */
  readonly whoAmI: (accessToken: string) => Promise<Result<string>>;
}

const apiVersion = 'api-version=2026-11-01';

const publisherFrom = (value: unknown): Publisher => {
  const { id, displayName } = record(value);
  return { id: text(id), displayName: text(displayName) };
};

const invitationFrom = (value: unknown): Invitation => {
  const { publisher, invitedBy, email, role, status, usable, expiresAt } = record(value);
  return {
    publisher: publisherFrom(publisher),
    inviter: text(record(invitedBy)['displayName']),
    email: text(email),
    role: roles.find((known) => known === role) ?? 'contributor',
    status: invitationStatuses.find((known) => known === status) ?? 'expired',
    usable: usable === true,
    expiresAt: text(expiresAt),
  };
};

const faultOf = (status: number, body: unknown): Fault => {
  const code = text(record(record(body)['error'])['code']);
  return { code: code === '' ? (status === 503 ? 'ServiceBusy' : 'Failed') : code };
};

const ask = async <T>(url: string, init: RequestInit, read: (body: unknown) => T): Promise<Result<T>> => {
  try {
    const response = await fetch(url, { ...init, referrerPolicy: 'no-referrer' });
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return { value: read(body) };
    const reference = response.headers.get('x-ms-request-id') ?? undefined;
    return { fault: { ...faultOf(response.status, body), reference } };
  } catch {
    return { fault: { code: 'Unreachable' } };
  }
};

/** The API at this address. */
export const apiAt = (address: string): Api => {
  const post = <T>(
    path: string,
    body: object,
    read: (answer: unknown) => T,
    headers: Record<string, string> = {},
  ): Promise<Result<T>> =>
    ask(
      `${address}${path}?${apiVersion}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      },
      read,
    );
  const bearer = (accessToken: string): Record<string, string> => ({
    authorization: `Bearer ${accessToken}`,
  });
  return {
    preview: (token) => post('/invitations/preview', { token }, invitationFrom),
    decline: (token) => post('/invitations/decline', { token }, invitationFrom),
    stop: (token, undo) =>
      post('/invitations/stop', { token, undo }, (answer) => {
        const { publisher, stopped } = record(answer);
        return { publisher: publisherFrom(publisher), stopped: stopped === true };
      }),
    accept: (token, accessToken, confirmDifferentAddress) =>
      post(
        '/invitations/accept',
        { token, ...(confirmDifferentAddress && { confirmDifferentAddress }) },
        (answer) => answer,
        bearer(accessToken),
      ),
    whoAmI: (accessToken) =>
      ask(`${address}/me?${apiVersion}`, { headers: bearer(accessToken) }, (answer) => {
        const { email, displayName } = record(answer);
        return text(email) || text(displayName);
      }),
  };
};
