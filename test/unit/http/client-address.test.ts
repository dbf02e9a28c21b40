// Whose rate an open request counts for.
import { describe, expect, it } from '@jest/globals';
import { clientAddress } from '../../../shared/http/client-address.ts';
import { aRequest } from './a-request.ts';

const seenAs = (forwarded: string, trustedProxies = 1): string =>
  clientAddress(aRequest({ 'x-forwarded-for': forwarded }), trustedProxies);

describe('the address of a client', () => {
  it('is what the outermost trusted proxy saw, whatever the client claims', () => {
    expect(seenAs('10.0.0.1, 192.0.2.7:41234')).toBe('192.0.2.7');
    expect(seenAs('10.0.0.1, 192.0.2.7, 198.51.100.2', 2)).toBe('192.0.2.7');
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['198.51.100.2:41234', '198.51.100.2'],
    ['192.0.2.7:41234', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:41234', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:192.0.2.7', '0:0:0:0:0:ffff:c000:207'],
    ['[::ffff:192.0.2.8]:41234', '0:0:0:0:0:ffff:c000:208'],
    ['::fffe:192.0.2.7', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
  ])('is one per client, so the network of an IPv6 address: %s', (forwarded, address) => {
    expect(seenAs(forwarded)).toBe(address);
  });

  it.each([
    'unknown',
    'x192.0.2.7:41234',
    '192.0.2.7:41234x',
    '192.0.2.7:port',
    '192.0.2:41234',
    'x[2001:db8::1]:41234',
    '[2001:db8::1]:41234x',
    '[2001:db8::1]:port',
    '[2001:db8::1]',
    '[]:41234',
  ])('is what the header says where that is no address: %s', (forwarded) => {
    expect(seenAs(forwarded)).toBe(forwarded);
  });

  it('is nobody’s in particular where the header holds too few, or nobody is trusted', () => {
    expect(seenAs('192.0.2.7', 2)).toBe('');
    expect(clientAddress(aRequest(), 1)).toBe('');
    expect(seenAs('192.0.2.7', 0)).toBe('direct');
  });
});
