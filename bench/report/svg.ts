// Charts as SVG that can be read on light and on dark ground: rows of bars, and lines over a few points.

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Ends of a thin line over the bar: the spread. */
  readonly low?: number;
  readonly high?: number;
}

export interface BarChart {
  readonly title: string;
  /** What the numbers are. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** A line across all bars. */
  readonly goal?: number;
}

export interface LineChart {
  readonly title: string;
  readonly unit: string;
  /** What stands below the points, one after the other. */
  readonly points: readonly string[];
  readonly lines: readonly { readonly label: string; readonly values: readonly number[] }[];
}

const colours = ['#3b82c4', '#c2703d', '#4f9a5b', '#a05fb4', '#b0892b', '#c0504d', '#5f8f99', '#7d7f86'];
const style = `<style>text{font:12px system-ui,sans-serif;fill:#7d7f86}.t{font-size:14px;font-weight:600}.e{text-anchor:end}.m{text-anchor:middle}.a{stroke:#7d7f86;stroke-opacity:.35}.g{stroke:#c0504d;stroke-dasharray:4 3}.s{stroke:#7d7f86;stroke-width:1.5}</style>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const text = (x: number, y: number, content: string, kind = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${kind && ` class="${kind}"`}>${escaped(content)}</text>`;
const line = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" class="${kind}"/>`;

const svg = (width: number, height: number, title: string, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">\n${[style, text(8, 20, title, 't'), ...parts].join('\n')}\n</svg>\n`;

const number = (value: number): string => (value >= 100 ? Math.round(value).toString() : value.toFixed(2));

const width = 860;
const left = 290;
const right = width - 70;

/** One bar for each label, below each other, from zero. */
export const barChart = ({ title, unit, bars, goal }: BarChart): string => {
  const row = 20;
  const top = 44;
  const bottom = top + bars.length * row;
  const largest = Math.max(goal ?? 0, ...bars.map(({ value, high = value }) => Math.max(value, high)), 1e-9);
  const x = (value: number): number => left + ((right - left) * value) / largest;
  const parts = bars.flatMap(({ label, value, low, high }, index) => {
    const y = top + index * row;
    return [
      text(left - 8, y + 13, label, 'e'),
      `<rect x="${left}" y="${y + 3}" width="${(x(value) - left).toFixed(1)}" height="13" rx="2" fill="${colours[0] ?? ''}"/>`,
      ...(low !== undefined && high !== undefined ? [line(x(low), y + 9.5, x(high), y + 9.5, 's')] : []),
      text(x(Math.max(value, high ?? value)) + 6, y + 13, number(value)),
    ];
  });
  const goalParts =
    goal === undefined
      ? []
      : [line(x(goal), top - 4, x(goal), bottom + 4, 'g'), text(x(goal), bottom + 18, `goal ${goal}`, 'm')];
  return svg(width, bottom + 30, title, [text(8, 36, unit), ...parts, ...goalParts]);
};

/** Where labels stand that would lie on each other: pushed down, in order. */
const apart = (wanted: readonly number[], distance: number): readonly number[] => {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  order.forEach((index, position) => {
    const above = placed[order[position - 1] ?? -1];
    if (above !== undefined) placed[index] = Math.max(placed[index] ?? 0, above + distance);
  });
  return placed;
};

/** One line for each label over the same points, from zero. */
export const lineChart = ({ title, unit, points, lines }: LineChart): string => {
  const [top, bottom, start, end] = [56, 340, 60, width - 220];
  const largest = Math.max(...lines.flatMap(({ values }) => values), 1e-9);
  const x = (index: number): number => start + ((end - start) * index) / Math.max(1, points.length - 1);
  const y = (value: number): number => bottom - ((bottom - top) * value) / largest;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(start, y(share * largest), end, y(share * largest), 'a'),
    text(start - 8, y(share * largest) + 4, number(share * largest), 'e'),
  ]);
  const below = points.map((point, index) => text(x(index), bottom + 20, point, 'm'));
  const labels = apart(
    lines.map(({ values }) => y(values.at(-1) ?? 0) + 4),
    14,
  );
  const drawn = lines.flatMap(({ label, values }, index) => {
    const colour = colours[index % colours.length] ?? '';
    const path = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${end + 10}" y="${(labels[index] ?? 0).toFixed(1)}" style="fill:${colour}">${escaped(label)}</text>`,
    ];
  });
  const height = Math.max(bottom + 36, ...labels.map((at) => at + 12));
  return svg(width, height, title, [text(8, 38, unit), ...grid, ...below, ...drawn]);
};
