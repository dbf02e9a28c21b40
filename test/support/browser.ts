// A real browser for tests: the one that is installed, since none is downloaded.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const found = (): string => {
  const path = places.find((place) => place !== undefined && existsSync(place));
  if (path !== undefined) return path;
  throw new Error(
    'No browser was found. Install Chromium (on Debian: apt-get install chromium) or Chrome, or name one in the variable CHROMIUM.',
  );
};

/** Starts the browser without anything that it would fetch for itself. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: found(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
