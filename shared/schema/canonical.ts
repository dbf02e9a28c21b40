// The canonical JSON of a value (RFC 8785): equal values give equal text, whatever the order of their properties.
import canonicalize from 'canonicalize';

export const canonical = (value: object): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
};
