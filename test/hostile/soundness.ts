// Whether every account of a stack is sound, and whether a message broke the handler.
import { TableClient } from '@azure/data-tables';
import type { StackClients } from '../../local/stack.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { addressDigest } from '../../shared/storage/index-rows.ts';
import { keysOf } from '../support/links.ts';
import { faultsIn } from '../support/soundness.ts';
import { queueLengths } from '../support/stored.ts';

const publishersOf = async ({ coordinates }: StackClients): Promise<readonly string[]> => {
  const options = { allowInsecureConnection: true };
  const client = TableClient.fromConnectionString(coordinates.storage, 'publishers', options);
  const ids = new Set<string>();
  for await (const { partitionKey = '' } of client.listEntities({
    queryOptions: { select: ['PartitionKey'] },
  }))
    ids.add(partitionKey);
  return [...ids];
};

/** What is wrong with what is stored, in words. */
export const unsoundAccounts = async (stack: StackClients): Promise<readonly string[]> => {
  const { storage } = stack.coordinates;
  const keys = await keysOf(stack);
  const bytes = (key: string): Uint8Array => Buffer.from(key, 'base64url');
  const tables = azureTables({ by: 'connectionString', connectionString: storage });
  const proof = { historyKey: bytes(keys.history), digestAddress: addressDigest(bytes(keys.digest)) };
  const faults: string[] = [];
  for (const id of await publishersOf(stack))
    for (const fault of await faultsIn(tables, id, proof)) faults.push(`${id}: ${fault}`);
  const { 'account-mail-poison': poison = 0 } = await queueLengths(stack);
  return poison === 0 ? faults : [...faults, `${poison} messages in the poison queue`];
};
