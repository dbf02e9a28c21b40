// Settings with which the app loads, where nothing is to be reached.
import { keyFor } from './accounts.ts';

const key = (purpose: string): string => Buffer.from(keyFor(purpose)).toString('base64url');

export const loadableSettings = {
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
  PUBLIC_ORIGIN: 'https://accounts.contoso.example',
  TOKEN_ISSUERS: JSON.stringify([
    { issuer: 'https://login.contoso.example', audience: 'api://partner-accounts' },
  ]),
  LINK_KEYS: `k1:${key('link')}`,
  DIGEST_KEY: key('digest'),
  HISTORY_KEY: key('history'),
  CONTINUATION_KEY: key('continuation'),
  PROMO_KEY: key('promo'),
  MAIL_FROM: 'Contoso <no-reply@contoso.example>',
  SMTP_URL: 'smtp://mail.contoso.example:587',
};
