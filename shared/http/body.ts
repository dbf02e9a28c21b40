// The body of a request: its media type, size, encoding and JSON, and then its schema.
import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import { Refusal } from '../domain/refusal.ts';
import { ProtocolFault } from './errors.ts';
import { faultsOf } from './faults.ts';

const largestBody = 64 * 1024;

export interface BodySpec<B> {
  readonly schema: z.ZodMiniType<B>;
  /** An empty body is `{}`. */
  readonly optional?: boolean;
  readonly mergePatch?: boolean;
}

const requireMediaType = (request: HttpRequest, mergePatch: boolean): void => {
  const [type, ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isKnown = type === 'application/json' || (mergePatch && type === 'application/merge-patch+json');
  const isUtf8 = parameters.every(
    (parameter) => !parameter.startsWith('charset=') || /=\s*"?utf-?8"?$/.test(parameter),
  );
  if (isKnown && isUtf8) return;
  throw new ProtocolFault(
    'UnsupportedMediaType',
    mergePatch
      ? { message: 'Send the body as application/merge-patch+json or application/json, in UTF-8.' }
      : {},
  );
};

const jsonOf = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProtocolFault('MalformedJson');
  }
};

/** What the schema makes of a value; throws `InvalidRequest` with every fault. */
export const parsed = async <T>(schema: z.ZodMiniType<T>, value: unknown): Promise<T> => {
  const { data, error } = await schema.safeParseAsync(value);
  if (error) throw new Refusal('InvalidRequest', { details: faultsOf(error.issues, value) });
  return data;
};

/** Without a schema no body is expected, B is `undefined`, and whatever was sent is left alone. */
const noBody = undefined as never;

/** Throws the contract's fault for what is no acceptable body. */
export const readBody = async <B>(request: HttpRequest, spec: BodySpec<B> | undefined): Promise<B> => {
  if (!spec) return noBody;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0 && spec.optional) return parsed(spec.schema, {});
  requireMediaType(request, spec.mergePatch ?? false);
  if (bytes.byteLength > largestBody) throw new ProtocolFault('RequestBodyTooLarge');
  return parsed(spec.schema, jsonOf(bytes));
};
