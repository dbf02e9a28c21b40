// Reading values that come from outside: whatever they are, something of the expected type comes out.

/** The properties of an object; none of anything else. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The properties of parsed JSON; none of anything else. */
export const recordFrom = (json: string): Readonly<Record<string, unknown>> => record(JSON.parse(json));
