// The invitation page on a slow phone: small, and usable within a second of opening the link.
import { expect, it } from '@jest/globals';
import { sharedBrowser } from '../support/browser.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { invited, link } = invitingIn(world);
const { api } = world.stack.coordinates;

const browser = sharedBrowser();

/** A slow phone as Lighthouse takes one for its mobile runs: 4G with 150 ms and 1.6 Mbit/s, a processor four times slower. */
const slowPhone = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const processorSlowdown = 4;

interface Opening {
  /** From the start of the navigation until the button can be clicked. */
  readonly usableMs: number;
  /** All answers, headers included, as they were transferred. */
  readonly bytes: number;
}

const opening = async (address: string): Promise<Opening> => {
  const context = await browser().newContext({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', { offline: false, ...slowPhone });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
  let bytes = 0;
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  // The clock of the page itself: it starts with the navigation, and stops when the button has been painted.
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-action=signIn]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { console.info('usable at ' + performance.now()); }));
    }).observe(document, { childList: true, subtree: true });`);
  const usable = page.waitForEvent('console', (message) => message.text().startsWith('usable at '));
  await page.goto(address);
  const usableMs = Number((await usable).text().slice('usable at '.length));
  await context.close();
  return { usableMs, bytes };
};

it('is usable within a second, and takes less than 60 KB', async () => {
  const publisher = await world.newPublisher();
  const own = await invited(publisher, { email: newAddress() });
  const address = `${api}/invitation#${await link(publisher, own)}`;
  const openings: Opening[] = [];
  for (let times = 0; times < 5; times += 1) openings.push(await opening(address));
  // The best of five is what the page costs; the others are what else this machine was busy with.
  const best = Math.min(...openings.map(({ usableMs }) => usableMs));
  console.info(`Usable after ${Math.round(best)} ms, ${openings[0]?.bytes ?? 0} bytes transferred.`);
  expect(best).toBeLessThan(1_000);
  expect(best).toBeGreaterThan(2 * slowPhone.latency);
  expect(Math.max(...openings.map(({ bytes }) => bytes))).toBeLessThan(60_000);
  expect(Math.min(...openings.map(({ bytes }) => bytes))).toBeGreaterThan(10_000);
}, 60_000);
