// Before each test file: refusals that `fetch` gets from the API, and names given to people, are kept for the scan at the end.
import * as z from 'zod/mini';
import { givenName } from './known.ts';
import { record } from './recorded.ts';

const { fetch: realFetch } = globalThis;

const Wish = z.object({ name: z.string() });

/** The name that a token is wished for. */
const recordName = ([address, init]: Parameters<typeof fetch>): void => {
  if (typeof address !== 'string' || !address.endsWith('/dev-token')) return;
  if (typeof init?.body !== 'string') return;
  const { data } = Wish.safeParse(JSON.parse(init.body));
  if (data) record({ place: givenName, text: data.name });
};

globalThis.fetch = async (...given: Parameters<typeof fetch>): Promise<Response> => {
  recordName(given);
  const response = await realFetch(...given);
  if (response.headers.has('x-ms-error-code')) {
    const headers = JSON.stringify([...response.headers]);
    record({ place: 'error answer', text: `${headers} ${await response.clone().text()}` });
  }
  return response;
};
