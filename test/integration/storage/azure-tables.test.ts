// The table store on Azurite keeps what the product relies on.
import { azureTables } from '../../../shared/storage/azure-tables.ts';
import { integrationStack } from '../../support/stack.ts';
import { describeTables } from '../../support/tables-contract.ts';

const tables = azureTables({
  by: 'connectionString',
  connectionString: integrationStack().coordinates.storage,
});

describeTables('the store on Azurite', () => tables);
