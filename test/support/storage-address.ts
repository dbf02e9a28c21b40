// The connection string of the storage emulator with each service at a port of this machine, a proxy's for example.

const account = 'devstoreaccount1';
// The emulator's account is the same everywhere and public.
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface StoragePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

export const storageAddress = ({ blob, queue, table }: StoragePorts): string => {
  const endpoint = (kind: string, port: number): string =>
    `${kind}Endpoint=http://127.0.0.1:${port}/${account}`;
  return [
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey}`,
    endpoint('Blob', blob),
    endpoint('Queue', queue),
    endpoint('Table', table),
  ].join(';');
};
