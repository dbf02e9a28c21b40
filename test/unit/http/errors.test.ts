// The catalogue of error codes: complete, with a fitting status each.
import { describe, expect, it } from '@jest/globals';
import {
  errorBody,
  errorMessages,
  isErrorCode,
  ProtocolFault,
  statusOf,
} from '../../../shared/http/errors.ts';

describe('the catalogue', () => {
  it('knows its codes, and no name that objects have by themselves', () => {
    expect(Object.keys(errorMessages).every(isErrorCode)).toBe(true);
    expect(Object.keys(errorMessages).sort()).toEqual(Object.keys(statusOf).sort());
    expect(isErrorCode('Unheard')).toBe(false);
    expect(isErrorCode('toString')).toBe(false);
  });
});

describe('a fault of the protocol', () => {
  it('says its sentence, or a better one', () => {
    expect(new ProtocolFault('MalformedJson')).toMatchObject({
      name: 'ProtocolFault',
      code: 'MalformedJson',
      message: errorMessages.MalformedJson,
      detail: {},
    });
    expect(new ProtocolFault('MalformedJson', { message: 'Not even close.' }).message).toBe(
      'Not even close.',
    );
  });
});

describe('the envelope', () => {
  it('has a target only where there is one, and always a list of details', () => {
    expect(errorBody('UserNotFound', 'Nobody.')).toStrictEqual({
      error: { code: 'UserNotFound', message: 'Nobody.', details: [] },
    });
    expect(errorBody('UserNotFound', 'Nobody.', { target: '/users/usr_ada' })).toStrictEqual({
      error: { code: 'UserNotFound', message: 'Nobody.', target: '/users/usr_ada', details: [] },
    });
  });
});
