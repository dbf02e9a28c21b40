// A text as somebody could read it who tries: as it is, and with what is encoded in it decoded.

const readable = (bytes: Buffer): string => bytes.toString('latin1');

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const percentDecoded = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Both alphabets of base64; a run may begin in the middle of a group. */
const base64Runs = /[\w+/-]{16,}={0,2}/g;
const hexRuns = /(?:[0-9a-f]{2}){8,}/gi;

const fromBase64 = (run: string): readonly string[] =>
  [0, 1, 2, 3].map((start) => readable(Buffer.from(run.slice(start), 'base64')));

const decodedRuns = (text: string): readonly string[] => [
  ...(text.match(base64Runs) ?? []).flatMap(fromBase64),
  ...(text.match(hexRuns) ?? []).map((run) => readable(Buffer.from(run, 'hex'))),
];

const once = (text: string): readonly string[] => [
  ...(text.includes('\\u') ? [unescaped(text)] : []),
  ...(text.includes('%') ? [percentDecoded(text)] : []),
  ...decodedRuns(text),
];

/** The text itself, and what decoding it once or twice shows. */
export const viewsOf = (text: string): readonly string[] => {
  const first = once(text);
  return [text, ...first, ...first.flatMap(once)];
};
