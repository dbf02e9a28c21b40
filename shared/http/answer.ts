// Answers: the one place where responses are built, those of refusals too.
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { AuthenticationFault } from '../auth/authentication-fault.ts';
import { Refusal, type RefusalDetail } from '../domain/refusal.ts';
import { Contended, StorageUnavailable } from '../storage/tables.ts';
import { errorBody, errorMessages, ProtocolFault, statusOf, type ErrorCode } from './errors.ts';
import { etagOf, isNotModified } from './etag.ts';
import type { Answer, OperationText } from './operation.ts';

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string | null;
}

/** A response whose headers are known to be a plain record. */
export interface Response extends HttpResponseInit {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const isEchoable = (id: string): boolean => /^[\x21-\x7e]{1,128}$/.test(id);

const commonHeaders = ({ requestId, clientRequestId }: RequestIds): Record<string, string> => ({
  'x-ms-request-id': requestId,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  ...(clientRequestId !== null && isEchoable(clientRequestId)
    ? { 'x-ms-client-request-id': clientRequestId }
    : {}),
});

const languageHeaders = ({ language }: Answer): Record<string, string> =>
  language === undefined ? {} : { 'Content-Language': language, Vary: 'Accept-Language' };

/** The answer of an operation, its body held to the operation's schema: what the schema does not know stays inside. */
export const respond = (
  operation: Pick<OperationText<never, never>, 'response' | 'method'>,
  answer: Answer,
  request: HttpRequest,
  ids: RequestIds,
): Response => {
  const { response: spec } = operation;
  const etag = answer.tagged && etagOf(answer.tagged);
  const headers = {
    ...commonHeaders(ids),
    ...languageHeaders(answer),
    ...(etag === undefined ? {} : { ETag: etag }),
    ...answer.headers,
  };
  if (
    etag !== undefined &&
    operation.method === 'GET' &&
    isNotModified(request.headers.get('if-none-match'), etag)
  ) {
    return { status: 304, headers };
  }
  const status = answer.status ?? spec.statuses[0] ?? 200;
  if (answer.text) {
    return {
      status,
      headers: { ...headers, 'Content-Type': answer.text.contentType },
      body: answer.text.content,
    };
  }
  return spec.schema && answer.body
    ? { status, headers, jsonBody: spec.schema.parse(answer.body) }
    : { status, headers };
};

interface Known {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: RefusalDetail;
}

const busySeconds = 2;

const busy: Known = {
  code: 'ServiceBusy',
  message: errorMessages.ServiceBusy,
  detail: { retryAfter: busySeconds },
};

const known = (error: unknown): Known | undefined => {
  if (error instanceof Refusal || error instanceof ProtocolFault) {
    return { code: error.code, message: error.message, detail: error.detail };
  }
  if (error instanceof StorageUnavailable || error instanceof Contended) return busy;
  if (!(error instanceof AuthenticationFault)) return undefined;
  return error.code === 'KeysUnavailable' ? busy : { code: error.code, message: error.message, detail: {} };
};

/** What a log may hold of an unexpected fault: where it happened, not what it says, which may be personal. */
const traceOf = (error: unknown): object =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n').filter((line) => line.startsWith('    at ')) }
    : { error: typeof error };

const errorHeaders = ({ code, detail }: Known): Record<string, string> => ({
  'x-ms-error-code': code,
  ...(detail.retryAfter === undefined ? {} : { 'Retry-After': String(detail.retryAfter) }),
  ...(statusOf[code] === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
});

/** The envelope of a refusal; anything unexpected is a 500 that says nothing, and goes to `log`. */
export const respondWithError = (error: unknown, ids: RequestIds, log: (cause: object) => void): Response => {
  const found = known(error);
  if (!found) log(traceOf(error));
  const { code, message, detail } = found ?? {
    code: 'InternalServerError' as const,
    message: `${errorMessages.InternalServerError} (${ids.requestId})`,
    detail: {},
  };
  return {
    status: statusOf[code],
    headers: { ...commonHeaders(ids), ...errorHeaders({ code, message, detail }) },
    jsonBody: errorBody(code, message, detail),
  };
};
