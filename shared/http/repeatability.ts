// Requests that a client may send again: their headers, and that they were understood.
import { createHmac, hash } from 'node:crypto';
import type { RepeatableRequest } from '../domain/repeatability.ts';
import { day, minute, type Instant } from '../domain/time.ts';
import { canonical } from '../schema/canonical.ts';
import { ProtocolFault } from './errors.ts';

/** How far a client's clock may be ahead of ours. */
const clockSkew = 5 * minute;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export interface RepeatableIncoming {
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: object;
  readonly at: Instant;
}

const requireRecent = (firstSent: string, at: Instant): void => {
  const age = Date.parse(at) - Date.parse(firstSent);
  if (Number.isNaN(age) || age < -clockSkew) throw new ProtocolFault('InvalidRepeatabilityHeaders');
  if (age > day) throw new ProtocolFault('RepeatabilityExpired');
};

/** The request as the account remembers it, undefined without the headers; the body only as a keyed digest. */
export const repeatabilityOf = (
  operation: string,
  { headers, body, at }: RepeatableIncoming,
  callerId: string,
  key: Uint8Array,
): RepeatableRequest | undefined => {
  const requestId = headers.get('repeatability-request-id');
  const firstSent = headers.get('repeatability-first-sent');
  if (requestId === null && firstSent === null) return undefined;
  if (requestId === null || firstSent === null || !uuid.test(requestId) || !httpDate.test(firstSent)) {
    throw new ProtocolFault('InvalidRepeatabilityHeaders');
  }
  requireRecent(firstSent, at);
  return {
    key: hash('sha256', JSON.stringify([callerId, operation, requestId.toLowerCase()]), 'base64url'),
    bodyDigest: createHmac('sha256', key)
      .update(`body:${canonical(body)}`)
      .digest('base64url'),
    at,
  };
};

/** Says that the request was or will be recognised. */
export const repeatabilityHeaders = (
  request: RepeatableRequest | undefined,
): Readonly<Record<string, string>> => (request ? { 'Repeatability-Result': 'accepted' } : {});
