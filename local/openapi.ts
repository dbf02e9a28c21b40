// `npm run openapi`: writes the OpenAPI document of the operations to docs/openapi.json, as prettier would write it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openApi } from '../shared/http/openapi/document.ts';
import { loadOperations } from './operations.ts';
import { runCommand } from './problem.ts';

const path = join(import.meta.dirname, '../docs/openapi.json');

await runCommand(async () => {
  // Relative to the document: where it is served, this is the API beside it.
  const document = openApi(await loadOperations(), '/api');
  const options = { ...(await resolveConfig(path)), filepath: path };
  await writeFile(path, await format(JSON.stringify(document), options));
  console.log('docs/openapi.json is written.');
});
