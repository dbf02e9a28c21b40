// Whose rate an open request counts for.
import { describe, expect, it } from '@jest/globals';
import { HttpRequest } from '@azure/functions';
import { clientAddress } from '../../../shared/http/client-address.ts';

const seenAs = (forwarded: string, trustedProxies = 1): string =>
  clientAddress(
    new HttpRequest({
      method: 'POST',
      url: 'http://127.0.0.1/api/invitations/preview',
      headers: { 'x-forwarded-for': forwarded },
    }),
    trustedProxies,
  );

describe('the address of a client', () => {
  it('is what the outermost trusted proxy saw, whatever the client claims', () => {
    expect(seenAs('10.0.0.1, 192.0.2.7:41234')).toBe('192.0.2.7');
    expect(seenAs('10.0.0.1, 192.0.2.7, 198.51.100.2', 2)).toBe('192.0.2.7');
  });

  it('is the network of an IPv6 address, because one client has all the addresses of it', () => {
    const own = seenAs('2001:db8:1:2:3:4:5:6');

    expect(seenAs('[2001:db8:1:2::1]:41234')).toBe(own);
    expect(seenAs('2001:0DB8:0001:0002:ffff::')).toBe(own);
    expect(seenAs('2001:db8:1:3::1')).not.toBe(own);
  });

  it('stays whole for IPv4 addresses in IPv6 form', () => {
    expect(seenAs('::ffff:192.0.2.7')).not.toBe(seenAs('::ffff:192.0.2.8'));
  });

  it('is nobody in particular when the header holds no address or too few', () => {
    expect(seenAs('unknown')).toBe('unknown');
    expect(seenAs('192.0.2.7', 2)).toBe('');
  });
});
