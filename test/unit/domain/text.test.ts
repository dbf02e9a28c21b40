// Text rules: what is normalised, what is refused, what an address is.
import { describe, expect, it } from '@jest/globals';
import {
  addressKey,
  cleanName,
  cleanText,
  forbiddenCharacter,
  normaliseAddress,
  normaliseLineFeeds,
  sameAddress,
} from '../../../shared/domain/text.ts';

const longest = `${'a'.repeat(62)}@${`${'b'.repeat(60)}.`.repeat(3)}example1`;
const millisecondsOf = (run: () => unknown): number => {
  const before = performance.now();
  run();
  return performance.now() - before;
};

describe('cleanText', () => {
  it.each([
    ['  Ada \n', 'Ada'],
    ['Ame\u0301lie', 'Am\u00E9lie'],
    ['\u1112\u1161\u11AB', '\uD55C'],
    ['two  spaces', 'two  spaces'],
    ['', ''],
  ])('makes %j of it', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('changes nothing that is clean, however many marks it holds', () => {
    const once = cleanText(`a${'\u0301\u0316'.repeat(100)}`);

    expect(cleanText(once)).toBe(once);
    expect(once.normalize('NFC')).toBe(once);
  });

  it('leaves thirty marks on one letter alone', () => {
    expect(cleanText(`x${'\u0316'.repeat(30)}`)).toBe(`x${'\u0316'.repeat(30)}`);
  });

  it('breaks a longer run by an invisible joiner, and loses no mark', () => {
    expect(cleanText(`x${'\u0316'.repeat(61)}y`)).toBe(
      `x${'\u0316'.repeat(30)}\u034F${'\u0316'.repeat(30)}\u034F\u0316y`,
    );
  });

  it('takes time in proportion to the text, even where composing would sort', () => {
    const hostile = (pairs: number): string => `a${'\u0345'.repeat(pairs)}${'\u0334'.repeat(pairs)}`;
    cleanText(hostile(1000));

    expect(millisecondsOf(() => cleanText(hostile(16_000)))).toBeLessThan(200);
  });
});

describe('forbiddenCharacter', () => {
  it.each([
    ['NUL', '\u0000', 'U+0000'],
    ['tab', '\t', 'U+0009'],
    ['line feed', '\n', 'U+000A'],
    ['carriage return', '\r', 'U+000D'],
    ['delete', '\u007F', 'U+007F'],
    ['a C1 control', '\u009F', 'U+009F'],
    ['line separator', '\u2028', 'U+2028'],
    ['paragraph separator', '\u2029', 'U+2029'],
    ['Arabic letter mark', '\u061C', 'U+061C'],
    ['right-to-left mark', '\u200F', 'U+200F'],
    ['right-to-left override', '\u202E', 'U+202E'],
    ['an isolate', '\u2066', 'U+2066'],
    ['a lone high surrogate', '\uD83D', 'U+D83D'],
    ['a lone low surrogate', '\uDE00', 'U+DE00'],
    ['an unassigned code point', '\u0378', 'U+0378'],
    ['an unassigned code point of a higher plane', '\u{E0080}', 'U+E0080'],
    ['a noncharacter', '\uFDD0', 'U+FDD0'],
    ['a noncharacter of a higher plane', '\u{1FFFF}', 'U+1FFFF'],
  ])('names %s', (_, character, expected) => {
    expect(forbiddenCharacter(`Ada ${character} Byron`)).toBe(expected);
  });

  it.each([
    ['many scripts', 'Ada Åström 홍길동 Ζωή שלום'],
    ['emoji with joiners', '\u{1F469}\u200D\u{1F4BB}'],
    ['private use', '\uE000'],
    ['no-break space', 'a\u00A0b'],
    ['nothing', ''],
  ])('allows %s', (_, text) => {
    expect(forbiddenCharacter(text)).toBeUndefined();
  });

  it('allows line feeds where they are, and there nothing else', () => {
    expect(forbiddenCharacter('a\nb', { lineFeeds: true })).toBeUndefined();
    expect(forbiddenCharacter('a\r\nb', { lineFeeds: true })).toBe('U+000D');
    expect(forbiddenCharacter('a\n\tb', { lineFeeds: true })).toBe('U+0009');
  });

  it('takes two halves of a pair for what they are, also with a line feed between them', () => {
    expect(forbiddenCharacter('\ud83d\n\ude00', { lineFeeds: true })).toBe('U+D83D');
  });

  it('names the first of several', () => {
    expect(forbiddenCharacter('\u2029\u2028')).toBe('U+2029');
  });
});

describe('normaliseLineFeeds', () => {
  it('turns CR LF into LF and leaves a lone CR to be refused', () => {
    expect(normaliseLineFeeds('a\r\nb\nc\rd\r\r\n')).toBe('a\nb\nc\rd\r\n');
  });
});

describe('cleanName', () => {
  it.each([
    ['spaces around', '  Ada  ', 'Ada'],
    ['a line feed between words', 'Ada\r\nByron', 'Ada Byron'],
    ['a line separator', 'Ada\u2028Byron', 'Ada Byron'],
    ['controls inside a word', 'A\u0000d\u202Ea\uD800', 'Ada'],
    ['decomposed letters', 'Ame\u0301lie', 'Am\u00E9lie'],
    ['nothing that may stay', '\u0000\u202E \uFFFF', ''],
    ['a surrogate pair at the cut', `${'a'.repeat(99)}\u{1F600}`, 'a'.repeat(99)],
    ['a surrogate pair before the cut', `${'a'.repeat(98)}\u{1F600}b`, `${'a'.repeat(98)}\u{1F600}`],
    ['a space at the cut', `${'a'.repeat(99)} b`, 'a'.repeat(99)],
  ])('mends %s', (_, text, expected) => {
    expect(cleanName(text)).toBe(expected);
    expect(cleanName(expected)).toBe(expected);
  });
});

describe('normaliseAddress', () => {
  it.each([
    ['ada@contoso.example', 'ada@contoso.example'],
    ['  Ada.Byron@CONTOSO.Example ', 'Ada.Byron@contoso.example'],
    ["o'hara+tag=1@mail.contoso.example", "o'hara+tag=1@mail.contoso.example"],
    ['ada@M\u00DCNCHEN.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@mu\u0308nchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@XN--mnchen-3ya.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@contoso.\uD55C\uAD6D', 'ada@contoso.xn--3e0b707e'],
    ['ada@3com.example', 'ada@3com.example'],
    ['ada@x.example', 'ada@x.example'],
    ['ada@mail.365.example', 'ada@mail.365.example'],
    ['ada@\u{1D41A}da.example', 'ada@ada.example'],
    [`${'a'.repeat(64)}@contoso.example`, `${'a'.repeat(64)}@contoso.example`],
    [longest, longest],
    [`a@${'b'.repeat(63)}.example`, `a@${'b'.repeat(63)}.example`],
  ])('takes %j', (text, expected) => {
    expect(normaliseAddress(text)).toBe(expected);
    expect(normaliseAddress(expected)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['no at sign', 'contoso.example'],
    ['no local part', '@contoso.example'],
    ['no domain', 'ada@'],
    ['a display name', 'Ada <ada@contoso.example>'],
    ['brackets', '<ada@contoso.example>'],
    ['a quoted local part', '"ada"@contoso.example'],
    ['two at signs', 'ada@fabrikam.example@contoso.example'],
    ['two addresses', 'ada@contoso.example,bob@contoso.example'],
    ['a comment', 'ada(x)@contoso.example'],
    ['a space', 'ada byron@contoso.example'],
    ['a line feed', 'ada@contoso.example\nBcc: eve@fabrikam.example'],
    ['a NUL', 'ada\u0000@contoso.example'],
    ['a dot first', '.ada@contoso.example'],
    ['a dot last', 'ada.@contoso.example'],
    ['two dots', 'ada..byron@contoso.example'],
    ['a local part that is not ASCII', 'am\u00E9lie@contoso.example'],
    ['65 characters before the at sign', `${'a'.repeat(65)}@contoso.example`],
    ['255 characters', `a${longest}`],
    [
      '254 characters that ASCII makes more',
      `${'a'.repeat(62)}@${`\u00FC${'b'.repeat(44)}.`.repeat(4)}example`,
    ],
    ['255 characters that ASCII makes fewer', `adam@${`${'\u{1D41A}'.repeat(60)}.`.repeat(2)}examples`],
    ['a domain of one label', 'ada@localhost'],
    ['a dot at the end', 'ada@contoso.example.'],
    ['an empty label', 'ada@contoso..example'],
    ['a label of 64', `a@${'b'.repeat(64)}.example`],
    ['a label with a hyphen first', 'ada@-contoso.example'],
    ['a label with a hyphen last', 'ada@contoso-.example'],
    ['an underscore', 'ada@con_toso.example'],
    ['an IP address', 'ada@192.0.2.1'],
    ['a bracketed IP address', 'ada@[192.0.2.1]'],
    ['a numeric top level', 'ada@contoso.123'],
    ['a top level without a letter', 'ada@contoso.1-2'],
    ['a port', 'ada@contoso.example:25'],
    ['a path', 'ada@contoso.example/x'],
    ['percent-encoding', 'ada@conto%73o.example'],
    ['an invisible character', 'ada@con\u00ADtoso.example'],
    ['a wide at sign', 'ada\uFF20contoso.example'],
    ['a wide full stop', 'ada@contoso\uFF0Eexample'],
    ['mixed directions in a label', 'ada@a\u05D0.example'],
  ])('refuses %s', (_, text) => {
    expect(normaliseAddress(text)).toBeUndefined();
  });

  it('takes time in proportion to the text', () => {
    const hostile = [
      'a.'.repeat(30_000),
      `${'a'.repeat(60_000)}@b`,
      `a@${'-'.repeat(60_000)}`,
      '@'.repeat(60_000),
    ];

    expect(millisecondsOf(() => hostile.map(normaliseAddress))).toBeLessThan(200);
  });
});

describe('sameAddress', () => {
  it('ignores case and nothing else', () => {
    expect(sameAddress('Ada@contoso.example', 'ada@contoso.example')).toBe(true);
    expect(sameAddress('a.da@contoso.example', 'ada@contoso.example')).toBe(false);
    expect(sameAddress('ada+x@contoso.example', 'ada@contoso.example')).toBe(false);
    expect(addressKey('Ada@contoso.example')).toBe('ada@contoso.example');
  });
});
