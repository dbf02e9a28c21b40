// Base32 (RFC 4648) in lower case and without padding: the look of our ids.

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 bytes give 26 characters. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending & 0x1f) << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((pending >> bits) & 0x1f);
    }
  }
  return bits > 0 ? text + alphabet.charAt((pending << (5 - bits)) & 0x1f) : text;
};
