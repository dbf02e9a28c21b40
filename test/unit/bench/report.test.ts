// The numbers, tables and charts of the bench say what was measured.
import { describe, expect, it } from '@jest/globals';
import { goalTable, isMet } from '../../../bench/report/goal.ts';
import { replaceBetween } from '../../../bench/report/markers.ts';
import { median, percentile, spreadOf } from '../../../bench/report/stats.ts';
import { barChart, lineChart } from '../../../bench/report/svg.ts';
import { markdownTable, short, withSpread } from '../../../bench/report/table.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentiles', () => {
  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('the share %s of 1 to 100, in any order, does not exceed %s', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('are no number where nothing was measured', () => {
    expect([percentile([], 0.5), median([])]).toEqual([NaN, NaN]);
  });

  it('have a median between the two in the middle, and leave what they got alone', () => {
    const values = [4, 1, 3, 2];
    expect([median(values), median([3, 1, 2]), median([7])]).toEqual([2.5, 2, 7]);
    expect(values).toEqual([4, 1, 3, 2]);
  });
});

describe('tables', () => {
  it('align texts left and numbers right', () => {
    const table = markdownTable<{ name: string; value: number }>(
      [
        { title: 'operation', align: 'left', cell: ({ name }) => name },
        { title: 'ms', cell: ({ value }) => short(value) },
      ],
      [
        { name: 'get-profile', value: 1.234 },
        { name: 'invite', value: 1234.5 },
      ],
    );
    expect(table).toBe(
      [
        '| operation   |   ms |',
        '| ----------- | ---: |',
        '| get-profile | 1.23 |',
        '| invite      | 1235 |',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [0.1234, '0.12'],
    [9.994, '9.99'],
    [9.996, '10.0'],
    [99.96, '100'],
    [NaN, '–'],
  ])('write %s as %s', (value, text) => {
    expect(short(value)).toBe(text);
  });

  it('write a spread with its lowest and highest round', () => {
    expect(withSpread(spreadOf([0.9, 0.7, 1]))).toBe('0.90 (0.70–1.00)');
  });
});

describe('goals', () => {
  const goal = { what: 'throughput', bound: 'at least', limit: 0.8, measured: 0.8 } as const;
  it('are met at their limit, on the right side of it, and not where nothing was measured', () => {
    expect(isMet(goal)).toBe(true);
    expect(isMet({ ...goal, measured: 0.79 })).toBe(false);
    expect(isMet({ ...goal, bound: 'at most', measured: 0.79 })).toBe(true);
    expect(isMet({ ...goal, measured: NaN })).toBe(false);
  });

  it('say so in their table', () => {
    const table = goalTable([goal, { ...goal, measured: 0.5 }, { ...goal, measured: NaN }]);
    expect(table.split('\n').map((line) => /(met|\*\*missed\*\*|not measured) +\|$/.exec(line)?.[1])).toEqual(
      [...[undefined, undefined], ...['met', '**missed**', 'not measured', undefined]],
    );
  });
});

describe('generated parts of a document', () => {
  const document = 'Before\n<!-- bench:a -->old<!-- /bench:a -->\n<!-- bench:b --><!-- /bench:b -->After\n';

  it('are exchanged between their marks, and nothing else is', () => {
    const once = replaceBetween(document, 'a', 'new $& text\n');
    expect(once).toBe(
      'Before\n<!-- bench:a -->\n\nnew $& text\n\n<!-- /bench:a -->\n<!-- bench:b --><!-- /bench:b -->After\n',
    );
    expect(replaceBetween(once, 'a', 'new $& text')).toBe(once);
  });

  it('need their marks', () => {
    expect(() => replaceBetween(document, 'c', 'new')).toThrow('<!-- bench:c -->');
  });
});

describe('charts', () => {
  it('draw a bar as long as its value, a line over its spread, and the goal', () => {
    const svg = barChart({
      ...{ title: 'A & B', unit: 'ms', goal: 10 },
      bars: [
        { label: 'five', value: 5, low: 4, high: 6 },
        { label: 'ten', value: 10 },
      ],
    });
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
    expect(svg).toContain('A &amp; B');
    expect(svg.match(/class="s"/g)).toHaveLength(1);
    expect(svg).toContain('goal 10');
  });

  it('draw a line through its points, and keep labels apart', () => {
    const svg = lineChart({
      ...{ title: 'Growth', unit: 'ms', points: ['1', '2', '3'] },
      lines: [
        { label: 'one', values: [1, 2, 4] },
        { label: 'other', values: [1, 2, 4] },
      ],
    });
    const [, points = ''] = /points="([^"]+)"/.exec(svg) ?? [];
    const heights = points.split(' ').map((point) => 340 - Number(point.split(',')[1]));
    expect((heights[2] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 2);
    const labels = [...svg.matchAll(/y="([\d.]+)" style="fill/g)].map(([, y]) => Number(y));
    expect(Math.abs((labels[1] ?? 0) - (labels[0] ?? 0))).toBeGreaterThanOrEqual(12);
  });
});
