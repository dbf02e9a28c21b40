// The key that delivery reports carry: one of the configured ones, compared in constant time.
import { timingSafeEqual } from 'node:crypto';
import { ProtocolFault } from './errors.ts';
import type { OpenEntry } from './operation.ts';

/** Throws 401 without a key, and for a key that is none of ours. */
export const requireDeliveryKey = ({ url, headers, services }: OpenEntry): void => {
  const given = headers.get('x-delivery-key') ?? url.searchParams.get('key');
  if (given === null)
    throw new ProtocolFault('AuthenticationRequired', { message: 'This needs the delivery key.' });
  const bytes = Buffer.from(given, 'base64url');
  const matches = services.config.mail.deliveryKeys.map(
    (key) => key.length === bytes.length && timingSafeEqual(key, bytes),
  );
  if (!matches.includes(true)) {
    throw new ProtocolFault('InvalidAuthenticationToken', {
      message: 'The delivery key is not one of ours.',
    });
  }
};
