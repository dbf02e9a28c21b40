// CSV as RFC 4180 has it, safe to open in a spreadsheet.

/** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : neutral(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A header and its records, each line ended by CR LF. */
export const csv = (header: readonly string[], records: readonly (readonly (string | number)[])[]): string =>
  [header, ...records].map((record) => `${record.map(cell).join(',')}\r\n`).join('');
