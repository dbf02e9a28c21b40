// Whose rate an open request counts for: the address that the outermost trusted proxy saw.
import { isIPv6 } from 'node:net';
import type { HttpRequest } from '@azure/functions';

/** The eight groups of an IPv6 address without a zone, each in its shortest form. */
const groupsOf = (address: string): readonly string[] => {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const groups = (text: string): readonly string[] => text.split(':').filter((group) => group !== '');
  return groups(shortest.replace('::', `:${'0:'.repeat(8 - groups(shortest).length)}`));
};

/** One client of IPv6 has a whole /64 to call from; an IPv4 address in that form is one client. */
const network = (address: string): string => {
  if (!isIPv6(address) || address.includes('%')) return address;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped ? groups.join(':') : `${groups.slice(0, 4).join(':')}::/64`;
};

/** The entry that the outermost of `trustedProxies` appended; without one all clients count together. */
export const clientAddress = (request: HttpRequest, trustedProxies: number): string => {
  if (trustedProxies === 0) return 'direct';
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  // Azure's front end appends the port.
  return network(
    (seen.at(-trustedProxies) ?? '').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^\[(.+)\]:\d+$/, '$1'),
  );
};
