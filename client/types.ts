// The text of client/api.ts: the types that openapi-typescript makes from an OpenAPI document.
import openapiTS, { astToString } from 'openapi-typescript';

const heading =
  '// Types of the API, written by `npm run openapi` from docs/openapi.json. Change the operations, not this file.';

/** The whole file for a document, as JSON text. What has a default may be left out. */
export const clientTypes = async (document: string): Promise<string> =>
  `${heading}\n${astToString(await openapiTS(document, { defaultNonNullable: false }))}`;
