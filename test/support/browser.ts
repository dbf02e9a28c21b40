// A real browser for tests: the one that is installed, since none is downloaded.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
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
const startBrowser = (): Promise<Browser> =>
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

/** A browser for all tests of a file: started before the first, closed after the last. */
export const sharedBrowser = (): (() => Browser) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return () => browser;
};
