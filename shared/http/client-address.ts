// Whose rate an open request counts for: the address that the outermost trusted proxy saw.
import type { HttpRequest } from '@azure/functions';

/** The entry that the outermost of `trustedProxies` appended; without one all clients count together. */
export const clientAddress = (request: HttpRequest, trustedProxies: number): string => {
  if (trustedProxies === 0) return 'direct';
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  // Azure's front end appends the port.
  return (seen.at(-trustedProxies) ?? '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^\[(.+)\]:\d+$/, '$1');
};
