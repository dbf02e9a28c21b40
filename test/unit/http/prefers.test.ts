// Whether a client would rather have CSV than JSON (RFC 9110, section 12.5.1).
import { expect, it } from '@jest/globals';
import { prefers } from '../../../shared/http/prefers.ts';

it.each([
  'text/csv',
  'TEXT/CSV',
  'text/*',
  'text/csv, application/json;q=0.9',
  'application/json; q=0.5, text/csv; q=0.7',
  'application/json;version=1;q=0.5,text/csv;header=present;q=0.7',
  '*/*;q=0.1, text/csv;q=0.2',
  'text/*;q=0.8, application/*;q=0.5',
  'application/json;q=0, */*',
])('prefers CSV: %s', (accept) => {
  expect(prefers(accept, 'text/csv')).toBe(true);
});

it.each([
  null,
  '',
  '*/*',
  'application/json',
  'text/html',
  'text/csv, application/json',
  'text/csv;q=0.3, application/json;q=0.4',
  'text/csv;q=0',
  'text/*, text/csv;q=0.1, application/json;q=0.5',
  '*/*, text/*;q=0.1',
  'text/csv;q=much',
])('prefers JSON, or has no preference: %s', (accept) => {
  expect(prefers(accept, 'text/csv')).toBe(false);
});
