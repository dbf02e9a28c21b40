// Makes elements of the page: texts only, never HTML.
import type { Phrase } from './phrase.ts';

type Child = Node | string;

/** An element with attributes; undefined and false ones are left out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | false | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** The parts of a sentence; a name keeps its own direction. */
export const phraseNodes = (phrase: Phrase): readonly Child[] =>
  phrase.map((part) => (typeof part === 'string' ? part : element('bdi', {}, part.name)));

const svg = 'http://www.w3.org/2000/svg';

/** A drawing of one line on a field of 24 by 24, which says nothing that the words do not. */
export const drawing = (path: string): SVGElement => {
  const made = document.createElementNS(svg, 'svg');
  made.setAttribute('viewBox', '0 0 24 24');
  made.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  made.append(line);
  return made;
};

/** An element that the page always has. */
export const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found) return found;
  throw new Error(`The page has no element ${id}.`);
};
