// Reads CSV as RFC 4180 has it, and refuses what is not.

/** The records of a text, each a list of cells; throws for bare line feeds, stray quotes and a missing last line end. */
export const recordsOf = (text: string): readonly (readonly string[])[] => {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
  while (at < text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (!match) throw new Error(`This is no CSV from character ${at} on: ${text.slice(at, at + 80)}`);
    const [whole, quoted, quotedEnd, plain = '', plainEnd] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if ((quotedEnd ?? plainEnd) === '\r\n') {
      records.push(record);
      record = [];
    }
    at += whole.length;
  }
  if (record.length > 0) throw new Error('The last record has no line end.');
  return records;
};
