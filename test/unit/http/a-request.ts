// Requests as the host hands them over.
import { HttpRequest } from '@azure/functions';

export const aRequest = (
  headers: Readonly<Record<string, string>> = {},
  body?: string | Uint8Array,
  method = 'POST',
): HttpRequest =>
  new HttpRequest({
    method,
    url: 'https://accounts.contoso.example/api/terms',
    headers: { ...headers },
    ...(typeof body === 'string' && { body: { string: body } }),
    ...(body instanceof Uint8Array && { body: { bytes: body } }),
  });
