// From a view to elements.
import { drawing, element, phraseNodes } from './element.ts';
import type { Tone } from './offers.ts';
import type { ActionName } from './screen.ts';
import type { Control, Fact, View } from './view.ts';

const drawings: Readonly<Record<Tone, string>> = {
  invitation: 'M3 6.5h18v11.5H3zM3 7l9 6.5L21 7',
  good: 'M4.5 12.5l5 5L19.5 7',
  over: 'M6 12h12',
  attention: 'M12 5v8.5M12 18v.5',
  waiting: 'M5 12h.5M11.75 12h.5M18.5 12h.5',
};

const controlElement = (control: Control, perform: (action: ActionName) => void): HTMLElement => {
  const look = { class: control.primary ? 'control primary' : 'control' };
  if ('href' in control)
    return element('a', { ...look, href: control.href, rel: 'noreferrer' }, control.label);
  const { action } = control;
  const button = element('button', { ...look, type: 'button', 'data-action': action }, control.label);
  button.addEventListener('click', () => {
    perform(action);
  });
  return button;
};

const factElement = ({ label, value, note, instant }: Fact): HTMLElement => {
  const shown =
    instant === undefined ? element('bdi', {}, value) : element('time', { datetime: instant }, value);
  return element(
    'div',
    {},
    element('dt', {}, label),
    element('dd', {}, shown, ...(note === undefined ? [] : [element('small', {}, note)])),
  );
};

const callElement = ({ summary, line, code }: NonNullable<View['call']>): HTMLElement =>
  element(
    'details',
    {},
    element('summary', {}, summary),
    element('p', {}, line),
    element('pre', {}, element('code', { lang: 'en' }, code)),
  );

export interface Rendered {
  readonly elements: readonly HTMLElement[];
  /** What focus goes to when the screen has changed. */
  readonly heading: HTMLElement;
}

/** The elements of a view; `perform` is called with the action of a button that is clicked. */
export const render = (view: View, perform: (action: ActionName) => void): Rendered => {
  const { tone, facts, controls, hint, aside, call } = view;
  const heading = element('h1', { tabindex: '-1' }, ...phraseNodes(view.heading));
  const row = (all: readonly Control[]): HTMLElement =>
    element('div', { class: 'controls' }, ...all.map((one) => controlElement(one, perform)));
  const elements = [
    element('div', { class: `mark ${tone}` }, drawing(drawings[tone])),
    heading,
    ...view.lines.map((line) => element('p', {}, ...phraseNodes(line))),
    ...(facts.length > 0 ? [element('dl', {}, ...facts.map(factElement))] : []),
    ...(hint && call ? [element('p', {}, ...phraseNodes(hint))] : []),
    ...(controls.length > 0 ? [row(controls)] : []),
    ...(hint && !call ? [element('p', { class: 'hint' }, ...phraseNodes(hint))] : []),
    ...(call ? [callElement(call)] : []),
    ...(aside
      ? [
          element(
            'div',
            { class: 'aside' },
            ...(aside.line === '' ? [] : [element('p', {}, aside.line)]),
            row(aside.controls),
          ),
        ]
      : []),
  ];
  return { elements, heading };
};
