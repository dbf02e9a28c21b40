// What a fault of a storage client means: storage does not answer, or we have made a mistake.
import { expect, it } from '@jest/globals';
import { StorageUnavailable } from '../../../shared/storage/tables.ts';
import { faultOf, translated } from '../../../shared/storage/unavailable.ts';

const refusal = (statusCode: number, code?: string): Error =>
  Object.assign(new Error('refused'), { statusCode, details: { odataError: { code } } });

it.each<[string, unknown]>([
  ['no connection', Object.assign(new Error('connect'), { code: 'REQUEST_SEND_ERROR' })],
  ['an aborted call', new DOMException('aborted', 'AbortError')],
  ['a timeout', refusal(408)],
  ['throttling', refusal(429)],
  ['an internal error', refusal(500, 'InternalError')],
  ['a busy server', refusal(503, 'ServerBusy')],
  ['a table that is being deleted', refusal(409, 'TableBeingDeleted')],
])('%s is an outage', (_, fault) => {
  expect(translated(fault)).toBeInstanceOf(StorageUnavailable);
  expect(translated(fault)).toMatchObject({ cause: fault });
});

it.each<[string, unknown]>([
  ['a bad request', refusal(400, 'InvalidInput')],
  ['a missing permission', refusal(403, 'AuthorizationFailure')],
  ['a missing row', refusal(404, 'ResourceNotFound')],
  ['a row that is there already', refusal(409, 'EntityAlreadyExists')],
  ['another ETag', refusal(412, 'UpdateConditionNotSatisfied')],
  ['a mistake in the code', new TypeError('undefined is not a function')],
  ['a row that is too large', new RangeError('too large')],
])('%s stays what it is', (_, fault) => {
  expect(translated(fault)).toBe(fault);
});

it.each<[unknown, object]>([
  [refusal(404, 'TableNotFound'), { status: 404, code: 'TableNotFound' }],
  [
    Object.assign(new Error('x'), { statusCode: 404, code: 'QueueNotFound' }),
    { status: 404, code: 'QueueNotFound' },
  ],
  ['text', { status: undefined, code: undefined }],
  [null, { status: undefined, code: undefined }],
])('status and code are read from whatever is thrown', (fault, expected) => {
  expect(faultOf(fault)).toStrictEqual(expected);
});
