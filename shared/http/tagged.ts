// The answer that is a representation without translated text: its ETag digests all of it.
import type { Answer } from './operation.ts';

export const tagged = (representation: object): Pick<Answer, 'body' | 'tagged'> => ({
  body: representation,
  tagged: representation,
});
