// What every request goes through, in one straight line; one catch turns a refusal into the error envelope.
import { randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Account } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import { negotiate } from '../domain/locale.ts';
import { Refusal } from '../domain/refusal.ts';
import { publisherIdPattern } from '../schema/patterns.ts';
import type { Services } from '../services.ts';
import { respond, respondWithError } from './answer.ts';
import { readBody } from './body.ts';
import { clientAddress } from './client-address.ts';
import { ProtocolFault } from './errors.ts';
import { ifMatchTags, preconditionOn } from './etag.ts';
import { pageOf } from './list.ts';
import { becauseOf, inOneLine, type Facts } from './log-line.ts';
import type { Answer, Operation } from './operation.ts';
import { readQuery, requireApiVersion } from './query.ts';

const authenticate = async (request: HttpRequest, { verifier }: Services): Promise<Caller> =>
  verifier.verify(request.headers.get('authorization') ?? undefined);

/** Rates are taken before any work: per client address where everyone may call, per caller where they write. */
const requireRate = (
  { access, method }: Pick<Operation, 'access' | 'method'>,
  request: HttpRequest,
  caller: Caller | undefined,
  services: Services,
): void => {
  const { rates, config } = services;
  if (access.to === 'everyone') {
    rates.take(`open:${clientAddress(request, config.trustedProxies)}`, config.limits.openRequestsPerMinute);
  } else if (caller && method !== 'GET') {
    rates.take(`write:${caller.id}`, config.limits.writesPerMinute);
  }
};

/**
 * Where the operation asks for If-Match it must be there. It is never ignored: what has no representation to match,
 * such as a list that is added to, matches no tag.
 */
const requireCondition = (
  { ifMatch, method }: Pick<Operation, 'ifMatch' | 'method'>,
  tags: readonly string[] | '*' | undefined,
): void => {
  if (ifMatch === 'required' && tags === undefined) {
    throw new ProtocolFault('PreconditionRequired', { target: 'If-Match' });
  }
  if (!ifMatch && method !== 'GET' && tags !== undefined && tags !== '*')
    throw new Refusal('ConditionNotMet');
};

/** Version, token, path, permission, headers, body, and then the operation itself. */
const answer = async <B, Q extends object>(
  operation: Operation<B, Q>,
  request: HttpRequest,
  services: Services,
  seen: { caller?: Caller },
): Promise<Answer> => {
  const isOpen = operation.access.to === 'everyone';
  const url = new URL(request.url);
  requireApiVersion(url, isOpen);
  const caller = isOpen ? undefined : await authenticate(request, services);
  if (caller) seen.caller = caller;
  requireRate(operation, request, caller, services);
  const entered = await operation.enter({
    caller,
    params: request.params,
    url,
    headers: request.headers,
    services,
  });
  const tags = ifMatchTags(request.headers.get('if-match'));
  requireCondition(operation, tags);
  const { query, pageSize, continuation } = await readQuery(url, operation);
  const body = await readBody(request, operation.body);
  return entered.run(
    {
      at: services.clock(),
      url,
      headers: request.headers,
      params: request.params,
      body,
      query,
      locale: negotiate(request.headers.get('accept-language') ?? undefined),
      ifMatch: (represent: (account: Account) => object) => preconditionOn(tags, represent),
      page: pageOf({
        url,
        origin: services.config.origin,
        callerId: caller?.id ?? '',
        size: pageSize,
        continuation,
        seals: services.seals,
      }),
      authenticate: () => authenticate(request, services),
    },
    services,
  );
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What clients have typed is in the log only where it has the form of an id. */
const ifLike = (pattern: RegExp, text: string | null | undefined): string | undefined =>
  text !== null && text !== undefined && pattern.test(text) ? text : undefined;

/** Serves one request; never throws. */
export const serve = async <B, Q extends object>(
  operation: Operation<B, Q>,
  request: HttpRequest,
  context: InvocationContext,
  services: Services,
): Promise<HttpResponseInit> =>
  inOneLine(context, operation.name, async (say) => {
    const requestId = randomUUID();
    const seen: { caller?: Caller } = {};
    const clientRequestId = request.headers.get('x-ms-client-request-id');
    const ids = { requestId, clientRequestId };
    const tell = (facts: Facts): void => {
      say({
        ...facts,
        caller: seen.caller?.id,
        publisherId: ifLike(publisherIdPattern, request.params['publisherId']),
        requestId,
        clientRequestId: ifLike(guid, clientRequestId),
      });
    };
    try {
      const response = respond(operation, await answer(operation, request, services, seen), request, ids);
      tell({ outcome: 'ok', status: response.status });
      return response;
    } catch (error) {
      const response = respondWithError(error, ids, (cause) => {
        context.error(JSON.stringify({ requestId, operation: operation.name, ...cause }));
      });
      const because = response.status >= 500 ? becauseOf(error) : undefined;
      tell({ outcome: response.headers['x-ms-error-code'], status: response.status, because });
      return response;
    }
  });
