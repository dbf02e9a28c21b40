// Reads HTTP/1.1 answers from bytes, as strictly as a client that trusts nobody.

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; repeated ones joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  /** The bytes before the body, one character each. */
  readonly head: string;
  readonly body: string;
}

interface Read {
  readonly answer: RawAnswer;
  readonly rest: Buffer;
}

const endOfHead = Buffer.from('\r\n\r\n');

const headersOf = (lines: readonly string[]): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`This is no header: ${JSON.stringify(line)}`);
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value);
  }
  return headers;
};

interface Body {
  readonly bytes: Buffer;
  readonly rest: Buffer;
}

const chunkedBody = (bytes: Buffer): Body | undefined => {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (!Number.isInteger(size)) throw new Error('A chunk of the answer has no size.');
    const next = end + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { bytes: Buffer.concat(parts), rest: bytes.subarray(next) };
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = next;
  }
};

const bodyOf = (
  status: number,
  headers: ReadonlyMap<string, string>,
  bytes: Buffer,
  request: { readonly isHead: boolean; readonly ended: boolean },
): Body | undefined => {
  if (request.isHead || status === 204 || status === 304) return { bytes: Buffer.alloc(0), rest: bytes };
  if (headers.get('transfer-encoding') === 'chunked') return chunkedBody(bytes);
  const length = headers.get('content-length');
  if (length !== undefined) {
    const size = Number(length);
    return bytes.length < size ? undefined : { bytes: bytes.subarray(0, size), rest: bytes.subarray(size) };
  }
  return request.ended ? { bytes, rest: Buffer.alloc(0) } : undefined;
};

/** The first answer in the bytes, interim ones left out; undefined when it is not complete. Throws when it is none. */
export const readAnswer = (
  bytes: Buffer,
  request: { readonly isHead: boolean; readonly ended: boolean },
): Read | undefined => {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const [first = '', ...lines] = head.split('\r\n');
  const [, code] = /^HTTP\/1\.1 (\d{3})(?: |$)/.exec(first) ?? [];
  if (code === undefined) throw new Error(`This is no answer: ${JSON.stringify(first)}`);
  const status = Number(code);
  const after = bytes.subarray(end + endOfHead.length);
  if (status < 200) return readAnswer(after, request);
  const headers = headersOf(lines);
  const body = bodyOf(status, headers, after, request);
  if (!body) return undefined;
  return { answer: { status, headers, head, body: body.bytes.toString('utf8') }, rest: body.rest };
};
