// The page's script: reads how somebody came, forgets it from the address bar, and shows one screen after the other.
import { apiAt } from './api.ts';
import { place } from './element.ts';
import { entryOf } from './entry.ts';
import { createFlow } from './flow.ts';
import { createFrame } from './frame.ts';
import { languageOf, shownTime, texts } from './language.ts';
import { plain } from './phrase.ts';
import { render } from './render.ts';
import type { ActionName, Screen } from './screen.ts';
import { keepPending, rememberedLanguage, rememberLanguage, takePending } from './session.ts';
import { settingsFrom } from './settings.ts';
import { signInWith } from './sign-in.ts';
import { viewOf } from './view.ts';

const settings = settingsFrom(document.documentElement.dataset['settings'] ?? '');
const entry = entryOf(location.hash, location.search, takePending());
history.replaceState(null, '', location.pathname);

/** How long a page that is being left takes no other click. */
const LEAVING_MS = 5000;

const status = place('status');
const card = place('card');
let language = languageOf(rememberedLanguage(), navigator.languages);
let screen: Screen = { is: 'loading' };
let busy = false;

/** Buttons stay in the tab order while something is under way, so that focus is not lost. */
const setBusy = (now: boolean): void => {
  busy = now;
  card.toggleAttribute('data-busy', now);
  for (const button of card.querySelectorAll('button')) button.ariaDisabled = String(now);
};

/** Shows the screen in the language; returns its heading. */
const draw = (): HTMLElement => {
  const view = viewOf(screen, {
    texts: texts[language],
    settings,
    token: entry.by === 'nothing' ? '' : entry.token,
    shownTime: (instant) => shownTime(instant, language, navigator.languages),
  });
  const { elements, heading } = render(view, (action) => void act(action));
  card.replaceChildren(...elements);
  setBusy(busy);
  document.title = `${plain(view.heading)} – ${texts[language].portalName}`;
  return heading;
};

/** A screen that came by itself is announced; after a click, focus goes to its heading, which is read then. */
const show = (next: Screen): void => {
  const byClick = busy;
  screen = next;
  busy = false;
  const heading = draw();
  status.textContent = byClick ? '' : heading.textContent;
  if (byClick) heading.focus();
};

const flow = createFlow(entry, {
  api: apiAt(settings.api),
  signIn: signInWith(settings, {
    keep: keepPending,
    go: (address) => {
      location.assign(address);
      // Who stops the browser on the way is still here.
      setTimeout(() => {
        setBusy(false);
        status.textContent = '';
      }, LEAVING_MS);
    },
    language: () => language,
  }),
  show,
});

const act = async (action: ActionName): Promise<void> => {
  if (busy) return;
  status.textContent = texts[language].wait;
  setBusy(true);
  await flow.perform(action);
};

const frame = createFrame((chosen) => {
  language = chosen;
  rememberLanguage(chosen);
  frame.speak(chosen);
  draw();
});

// Another link opened in this tab changes nothing but the fragment; a page out of the back-forward cache is still busy.
addEventListener('hashchange', () => {
  location.reload();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

frame.speak(language);
draw();
await flow.start();
