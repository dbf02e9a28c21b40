// Writes client/api.ts from docs/openapi.json; `npm run openapi` runs it when it has written the document.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientTypes } from './types.ts';

const document = await readFile(join(import.meta.dirname, '../docs/openapi.json'), 'utf8');
await writeFile(join(import.meta.dirname, 'api.ts'), await clientTypes(document));
console.log('client/api.ts is written.');
