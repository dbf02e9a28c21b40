// Text that users typed, made safe to show in a mail: clean, short, no link, and no effect on what stands around it.

/** The longest name, and the longest message or reason, that a mail shows; in code points. */
const nameLimit = 100;
const passageLimit = 500;

// Format characters are invisible and may reorder text; joiners stay, for some scripts and emoji need them.
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = /(?!\n)\p{Cc}/gu;

// A narrow space is hardly seen, but ends what a mail client takes for an address; zero-width characters do not
// end it everywhere, and spam filters distrust them. This one lets no line break in the middle of an address.
const gap = '\u202f';
const linkLike = [
  // A dot, or one that address bars read as a dot, before a letter or digit: evil.example, www.
  /[.\u2024\u3002\uff0e\uff61](?=[\u200c\u200d]*[\p{L}\p{N}])/gu,
  /:(?=[\p{L}/\\+])/gu,
  /[/\\](?=[/\\])/g,
  /[@\uff20](?=\S)/g,
];

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const clip = (text: string, limit: number): string => {
  const points = Array.from(text);
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
};

const unlink = (text: string): string =>
  linkLike.reduce((done, link) => done.replace(link, `$&${gap}`), text);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const clean = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(/\n\s*\n/g, '\n\n')
    .trim();

/** The lines of a message or reason: clean, within the limit, and with nothing that turns into a link. */
export const passageLines = (raw: string): readonly string[] =>
  clip(clean(raw), passageLimit)
    .split('\n')
    .map((line) => unlink(oneLine(line)));

/** A name or an address on one line: clean, within the limit, and with nothing that turns into a link. */
export const nameLine = (raw: string): string => unlink(clip(oneLine(clean(raw)), nameLimit));

/** Keeps a text with right-to-left letters from reordering the sentence around it. */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
