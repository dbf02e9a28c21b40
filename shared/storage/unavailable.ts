// Tells what a fault of a storage client means: no answer, a missing table, or a mistake of ours.
import { StorageUnavailable } from './tables.ts';

interface StorageFault {
  readonly status: number | undefined;
  readonly code: string | undefined;
}

const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (object, name) => (typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined),
    value,
  );

const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
};

/** HTTP status and error code of what a storage SDK throws; no status: no answer. */
export const faultOf = (error: unknown): StorageFault => {
  const status = valueAt(error, 'statusCode');
  return {
    status: typeof status === 'number' ? status : undefined,
    code: textAt(error, 'details', 'odataError', 'code') ?? textAt(error, 'code'),
  };
};

const isTransient = ({ status, code }: StorageFault): boolean =>
  status === undefined || status === 408 || status === 429 || status >= 500 || code === 'TableBeingDeleted';

/** The fault as the rest of the product knows it. */
export const translated = (error: unknown): unknown =>
  error instanceof TypeError || error instanceof RangeError || !isTransient(faultOf(error))
    ? error
    : new StorageUnavailable(error);
