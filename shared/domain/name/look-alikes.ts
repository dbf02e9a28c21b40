// Which letters a character from another script or style can be read as: Unicode's data plus a short list of our own.
import { confusables } from './confusables.ts';

/** Shapes that Unicode's data gives no plain letter: small capitals, hooks and strokes, turned and stylised letters. */
const ownLookAlikes: Readonly<Record<string, string>> = {
  a: 'ᴀⱥᶏɐλδʌ',
  b: 'ʙᴃᵬᶀꞗß',
  c: 'ɕↄꜿꞓꞔ',
  d: 'ᴅȡᵭᶁᶑꝺꟈδ',
  e: 'ᴇɛɘəǝɝɞᶒᶓᶔⱸꬳꬴєэξσ',
  f: 'ꜰᶂꝼғ',
  g: 'ɢʛᵷᵹꝿꞡꬶ',
  h: 'ʜɥʮꞕ',
  i: 'ʟᴉᶖȴɬᴌᶅⱡꝉꞁꞎꬷꬸꬹ',
  j: 'ᴊȷɟʄ',
  k: 'ᴋʞᶄꝃꝅꞣ',
  m: 'ᴍɰᶆꬺ',
  n: 'ɴŋȵᶇꞑꞥꬻиπп',
  o: 'ᴓᶗⱺꝍꬿ',
  p: 'ᴘᵱᶈꝑꝓꝕ',
  r: 'ɹɺɻɾᴙᴚᵳᶉꞃꞧꭆꭉꭋꭌя',
  s: 'ȿᶊꞅꞩꟊ',
  t: 'ᴛƫȶʇꞇ',
  u: 'ᴝᶙꞹμц',
  v: 'ʌⱱⱴꝟ',
  w: 'ⱳωшщʍ',
  x: 'ᶍꭖꭗꭘꭙж',
  y: 'ʎ',
  z: 'ɀʑᶎⱬ',
};

type Readings = ReadonlyMap<string, readonly string[]>;

const decode = (): Readings => {
  const readings = new Map<string, string[]>();
  const add = (character: string, reading: string): void => {
    const known = readings.get(character);
    if (known === undefined) readings.set(character, [reading]);
    else known.push(reading);
  };
  for (const [reading, codePoints] of Object.entries(confusables)) {
    for (const hex of codePoints.split(' ')) add(String.fromCodePoint(Number.parseInt(hex, 16)), reading);
  }
  for (const [reading, characters] of Object.entries(ownLookAlikes)) {
    for (const character of characters) add(character, reading);
  }
  return readings;
};

let decoded: Readings | undefined;

const none: readonly string[] = [];

/** Every Latin reading of one normalised non-ASCII character; decoded at the first use, so that loading costs nothing. */
export const readingsOf = (character: string): readonly string[] =>
  (decoded ??= decode()).get(character) ?? none;

/** A folded character and all that it can be read as, in one string: some keep several readings (ν is v, its capital N). */
export const allReadings = (folded: string): string => folded + readingsOf(folded).join('');
