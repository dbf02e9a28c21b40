// The inline constraints of route templates, such as `{id:guid}` or `{n:range(1,9)}`.

/** Whether a (decoded) path segment satisfies the constraint. */
export type Constraint = (value: string) => boolean;

const GUID =
  /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))$/i;

const INTEGER = /^\s*[+-]?\d+\s*$/;

const integer = (value: string): bigint | undefined =>
  INTEGER.test(value) ? BigInt(value.trim().replace(/^\+/, '')) : undefined;

const fitsIn =
  (bits: number): Constraint =>
  (value) => {
    const number = integer(value);
    return number !== undefined && BigInt.asIntN(bits, number) === number;
  };
const isLong = fitsIn(64);

const between =
  (low: bigint | undefined, high: bigint | undefined): Constraint =>
  (value) => {
    const number = isLong(value) ? integer(value) : undefined;
    return (
      number !== undefined && (low === undefined || number >= low) && (high === undefined || number <= high)
    );
  };

const lengthBetween =
  (low: number, high: number): Constraint =>
  (value) =>
    value.length >= low && value.length <= high;

const plain: Readonly<Record<string, Constraint>> = {
  alpha: (value) => /^[a-z]*$/i.test(value),
  bool: (value) => /^\s*(?:true|false)\s*$/i.test(value),
  guid: (value) => GUID.test(value.trim()),
  int: fitsIn(32),
  long: isLong,
  required: (value) => value !== '',
};

const withNumbers: Readonly<Record<string, (numbers: readonly string[]) => Constraint | undefined>> = {
  min: ([low, more]) => (low && more === undefined ? between(BigInt(low), undefined) : undefined),
  max: ([high, more]) => (high && more === undefined ? between(undefined, BigInt(high)) : undefined),
  range: ([low, high, more]) =>
    low && high && more === undefined ? between(BigInt(low), BigInt(high)) : undefined,
  minlength: ([low, more]) => (low && more === undefined ? lengthBetween(Number(low), Infinity) : undefined),
  maxlength: ([high, more]) => (high && more === undefined ? lengthBetween(0, Number(high)) : undefined),
  length: ([low, high, more]) =>
    low && more === undefined ? lengthBetween(Number(low), Number(high ?? low)) : undefined,
};

const numbersIn = (argument: string): readonly string[] => {
  const parts = argument.split(',').map((part) => part.trim());
  return parts.every((part) => /^-?\d+$/.test(part)) ? parts : [];
};

const matching = (source: string): Constraint | undefined => {
  try {
    const pattern = new RegExp(source, 'i');
    return (value) => pattern.test(value);
  } catch {
    return undefined;
  }
};

/** The constraint written as `name` or `name(argument)`; undefined when there is none such here. */
export const toConstraint = (text: string): Constraint | undefined => {
  const [, name = '', argument] = /^([a-z]+)(?:\((.*)\))?$/is.exec(text) ?? [];
  const key = name.toLowerCase();
  if (argument === undefined) return Object.hasOwn(plain, key) ? plain[key] : undefined;
  if (key === 'regex') return matching(argument);
  return Object.hasOwn(withNumbers, key) ? withNumbers[key]?.(numbersIn(argument)) : undefined;
};
