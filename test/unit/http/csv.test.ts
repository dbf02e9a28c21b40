// CSV that any reader of RFC 4180 takes, and that runs nothing in a spreadsheet.
import { expect, it } from '@jest/globals';
import { csv } from '../../../shared/http/csv.ts';

it('is a header and records, each line ended', () => {
  expect(csv(['id', 'count'], [])).toBe('id,count\r\n');
  expect(
    csv(
      ['id', 'count'],
      [
        ['a', 1],
        ['b', 2],
      ],
    ),
  ).toBe('id,count\r\na,1\r\nb,2\r\n');
});

it.each([
  ['a comma', 'Contoso, Ltd', '"Contoso, Ltd"'],
  ['quotes', 'the "best"', '"the ""best"""'],
  ['a line feed', 'one\ntwo', '"one\ntwo"'],
  ['a carriage return', 'one\rtwo', '"one\rtwo"'],
  ['nothing', '', ''],
])('keeps a cell with %s whole', (_, text, expected) => {
  expect(csv([text], [])).toBe(`${expected}\r\n`);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('defuses what a spreadsheet would run: %j', (text) => {
  expect(csv([], [[text]])).toBe(`\r\n'${text}\r\n`);
});

it('defuses what begins with a carriage return', () => {
  expect(csv([], [['\r=1']])).toBe('\r\n"\'\r=1"\r\n');
});

it('leaves numbers, and signs inside a text, alone', () => {
  expect(csv([], [[-1, 'a=b', 'ada@contoso.example']])).toBe('\r\n-1,a=b,ada@contoso.example\r\n');
});
