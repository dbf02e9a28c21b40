// The checked-in types of the client are those of the checked-in document.
import { expect, it } from '@jest/globals';
import { clientTypes } from '../../../client/types.ts';
import { readProjectFile } from '../docs/markdown.ts';

it('client/api.ts is what `npm run openapi` makes of docs/openapi.json', async () => {
  const types = await clientTypes(readProjectFile('docs/openapi.json'));

  expect(readProjectFile('client/api.ts') === types).toBe(true);
}, 20_000);
