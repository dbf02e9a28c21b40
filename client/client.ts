// A typed client of the API: what may be sent and what comes back is in the types, made from the OpenAPI document.
import createClient, { createQuerySerializer, type Client, type ClientOptions } from 'openapi-fetch';
import type { components, operations, paths } from './api.ts';

/** The resources, by their names in the document. */
export type Schemas = components['schemas'];

/** The version that this client is made for. */
export const apiVersion: operations['get-me']['parameters']['query']['api-version'] = '2026-11-01';

/** The rest of a query; it may be left out when nothing in it must be given. */
type QueryWithoutVersion<Query> =
  Partial<Query> extends Omit<Query, 'api-version'>
    ? { readonly query?: Omit<Query, 'api-version'> }
    : { readonly query: Omit<Query, 'api-version'> };

type WithoutVersion<Operation> = Operation extends {
  parameters: infer Parameters extends { query?: unknown };
}
  ? Omit<Operation, 'parameters'> & {
      parameters: Omit<Parameters, 'query'> & QueryWithoutVersion<NonNullable<Parameters['query']>>;
    }
  : Operation;

/** The operations by path and method, without the version, which the client adds. */
export type ApiPaths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: WithoutVersion<paths[Path][Method]> };
};

export type ApiClient = Client<ApiPaths, 'application/json'>;

export interface ApiClientOptions extends Pick<ClientOptions, 'fetch'> {
  /** Where the API is, such as `https://accounts.contoso.example/api`. */
  readonly baseUrl: string;
  /** The caller's access token; none for open operations alone. */
  readonly token?: string | undefined;
}

const serializeQuery = createQuerySerializer();

/** Calls give `{ data, response }`, or `{ error, response }` when they are refused. */
export const createApiClient = ({ baseUrl, token, ...options }: ApiClientOptions): ApiClient =>
  createClient<ApiPaths, 'application/json'>({
    ...options,
    baseUrl,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    querySerializer: (query) => serializeQuery({ 'api-version': apiVersion, ...query }),
  });
