// Loaded by Azurite before itself: finds a row by its key, and a range by its partition, as Azure's tables do. As
// shipped, Azurite walks through all rows of a table for a range, and through all positions of an index for each row
// that is replaced or removed. All else is Azurite's own code, on the internals of the version that package.json pins.

const startsAzurite = /azurite[\\/]dist[\\/]src[\\/]azurite\.js$/.test(process.argv[1] ?? '');

/** The only form of query that the product's storage code sends. */
const rangeForm = /^PartitionKey eq '([^']*)' and RowKey ge '[^']*' and RowKey lt '[^']*'$/;

/** What Azurite calls of lokijs' chains, over an array. */
const chainOf = (rows) => ({
  where: (matches) => chainOf(rows.filter(matches)),
  sort: (compare) => chainOf(rows.toSorted(compare)),
  limit: (count) => chainOf(rows.slice(0, count)),
  data: () => rows,
});

/** The rows of a table: what Azurite calls of lokijs' collections, over maps by partition and by row key. */
const indexedRows = () => {
  const partitions = new Map();
  const put = (row) => {
    const partition = partitions.get(row.PartitionKey) ?? new Map();
    partitions.set(row.PartitionKey, partition.set(row.RowKey, row));
    return row;
  };
  const found = (partition) =>
    partition === undefined
      ? [...partitions.values()].flatMap((rows) => [...rows.values()])
      : [...(partitions.get(partition)?.values() ?? [])];
  return {
    /** The partition that the next chain is about; all of them without. */
    scope: undefined,
    findOne: ({ PartitionKey, RowKey }) => partitions.get(PartitionKey)?.get(RowKey) ?? null,
    insert: put,
    update: put,
    remove: ({ PartitionKey, RowKey }) => {
      const partition = partitions.get(PartitionKey);
      if (partition?.delete(RowKey) && partition.size === 0) partitions.delete(PartitionKey);
    },
    chain() {
      return chainOf(found(this.scope));
    },
  };
};

/** Tables get indexed rows; Azurite's own two lists stay as they are. */
const indexTables = (database) => {
  const tables = new Map();
  const { addCollection, getCollection, removeCollection } = database;
  database.addCollection = (name, options) => {
    if (!options.indices?.includes('RowKey')) return addCollection.call(database, name, options);
    tables.set(name, indexedRows());
    return tables.get(name);
  };
  database.getCollection = (name) => tables.get(name) ?? getCollection.call(database, name);
  database.removeCollection = (name) => {
    if (!tables.delete(name)) removeCollection.call(database, name);
  };
};

if (startsAzurite) {
  console.error('Rows are found by an index.');
  const load = process.getBuiltinModule('node:module').createRequire(__filename);
  const { default: Store } = load('azurite/dist/src/table/persistence/LokiTableMetadataStore');
  const { init, queryTableEntities } = Store.prototype;
  Store.prototype.init = function () {
    indexTables(this.db);
    return init.call(this);
  };
  Store.prototype.queryTableEntities = function (context, account, table, options, ...continuation) {
    const rows = this.getEntityCollection(account, table, context);
    rows.scope = rangeForm.exec(options.filter ?? '')?.[1];
    try {
      // It asks for the chain before its first pause, so that nobody else sees the scope.
      return queryTableEntities.call(this, context, account, table, options, ...continuation);
    } finally {
      rows.scope = undefined;
    }
  };
}
