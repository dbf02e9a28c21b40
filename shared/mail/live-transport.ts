// The transport that the settings choose, made with the first mail.
import type { TransportSettings } from '../config.ts';
import type { Transport } from './transport.ts';

export interface LiveTransportParts {
  readonly settings: TransportSettings;
  /** The sender, with a display name if wished. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The bare address of a sender. */
export const senderAddress = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

const identityToken = async (): Promise<string> => {
  const { DefaultAzureCredential } = await import('@azure/identity');
  const { token } = await new DefaultAzureCredential().getToken('https://communication.azure.com/.default');
  return token;
};

const connect = async ({ settings, from, now }: LiveTransportParts): Promise<Transport> => {
  if (settings.by === 'smtp') {
    const { smtpTransport } = await import('./smtp.ts');
    return smtpTransport({ url: settings.url, from });
  }
  const { acsTransport } = await import('./acs.ts');
  const { endpoint, accessKey } = settings;
  return acsTransport({
    endpoint,
    senderAddress: senderAddress(from),
    credential:
      accessKey === undefined
        ? { kind: 'token', token: identityToken }
        : { kind: 'accessKey', key: accessKey },
    now,
  });
};

export const liveTransport = (parts: LiveTransportParts): (() => Promise<Transport>) => {
  let transport: Promise<Transport> | undefined;
  return () => (transport ??= connect(parts));
};
