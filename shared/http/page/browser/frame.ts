// What stands around the screens: the portal's name and the switch of languages.
import { locales, type Locale } from '../../../domain/locale.ts';
import { element, place } from './element.ts';
import { languageNames, texts } from './language.ts';

export interface Frame {
  /** Puts the frame into a language. */
  readonly speak: (language: Locale) => void;
}

export const createFrame = (choose: (language: Locale) => void): Frame => {
  const group = place('languages');
  const buttons = locales.map((locale) =>
    element('button', { type: 'button', lang: locale }, languageNames[locale]),
  );
  buttons.forEach((button, at) => {
    button.addEventListener('click', () => {
      choose(locales[at] ?? 'en');
    });
  });
  group.replaceChildren(...buttons);
  return {
    speak: (language) => {
      document.documentElement.lang = language;
      place('portal').textContent = texts[language].portalName;
      group.setAttribute('aria-label', texts[language].languages);
      for (const button of buttons) button.ariaPressed = String(button.lang === language);
    },
  };
};
