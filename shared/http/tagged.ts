// Representations with their ETags: whole answers, and items of lists.
import { etagOf } from './etag.ts';
import type { Answer } from './operation.ts';

/** The answer that is a representation without translated text: its ETag digests all of it. */
export const tagged = (representation: object): Pick<Answer, 'body' | 'tagged'> => ({
  body: representation,
  tagged: representation,
});

/** An item of a list with the ETag of the resource that it is; summaries and records have none. */
export const taggedItem = <T extends object>(
  item: T,
  representation: object = item,
): T & { readonly etag: string } => ({
  ...item,
  etag: etagOf(representation),
});
