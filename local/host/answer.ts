// Writes what a function returned to the client, in the manner of the real host.
import type { ServerResponse } from 'node:http';
import type { HttpAnswer, HttpCookie } from './core-types.ts';

const withoutBody = (status: number): boolean => status === 204 || status === 304;

/** Answers with a status and nothing else. */
export const sendEmpty = (response: ServerResponse, status: number): void => {
  response.writeHead(
    status,
    withoutBody(status) ? { server: 'Kestrel' } : { server: 'Kestrel', 'content-length': 0 },
  );
  response.end();
};

const SAME_SITE = { lax: 'lax', strict: 'strict', explicitNone: 'none' } as const;

const expiry = (expires: HttpCookie['expires']): Date | undefined => {
  const value = expires?.value;
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value;
  return new Date(typeof value === 'number' ? value : value.seconds * 1000);
};

const cookieLine = (cookie: HttpCookie): string => {
  const { name, value, domain, path, maxAge, secure, httpOnly, sameSite = 'none' } = cookie;
  const expires = expiry(cookie.expires);
  const parts = [
    `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    expires && `expires=${expires.toUTCString()}`,
    typeof maxAge?.value === 'number' && `max-age=${maxAge.value}`,
    domain?.value && `domain=${domain.value}`,
    path?.value && `path=${path.value}`,
    secure?.value && 'secure',
    sameSite !== 'none' && `samesite=${SAME_SITE[sameSite]}`,
    httpOnly?.value && 'httponly',
  ];
  return parts.filter(Boolean).join('; ');
};

const headersOf = ({ headers, cookies }: HttpAnswer): Record<string, string | string[]> => {
  const all: Record<string, string | string[]> = { ...headers, server: 'Kestrel' };
  if (cookies.length > 0) {
    const own = headers['set-cookie'];
    all['set-cookie'] = [...(own === undefined ? [] : [own]), ...cookies.map(cookieLine)];
  }
  return all;
};

/** Answers with what an HTTP function returned; nothing at all means 204. */
export const sendAnswer = (response: ServerResponse, answer: HttpAnswer | undefined): void => {
  if (!answer) {
    sendEmpty(response, 204);
    return;
  }
  const status = Number(answer.statusCode);
  const headers = headersOf(answer);
  const bytes = answer.body?.bytes;
  if (bytes && bytes.byteLength > 0 && !withoutBody(status)) {
    // Headers first and no length: the body goes out chunked.
    response.writeHead(status, headers);
    response.end(bytes);
    return;
  }
  if (!withoutBody(status)) headers['content-length'] ??= '0';
  response.writeHead(status, headers);
  response.end();
};
