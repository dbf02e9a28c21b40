// From the requests that storage has got to the steps that they were.
import type { Entity, Script, Step } from './step.ts';

/** One request to storage, seen on its way; times in milliseconds. */
export interface Heard {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly ifMatch: string | undefined;
  readonly body: string;
  readonly status: number;
  readonly started: number;
  readonly ended: number;
}

const entityPath = /\/(\w+)\(PartitionKey='([^']*)',RowKey='([^']*)'\)$/;
const tablePath = /\/(\w+)(?:\(\))?$/;

const unsupported = ({ method, url }: Pick<Heard, 'method' | 'url'>): Error =>
  new Error(`The bare server cannot repeat the storage call ${method} ${url}.`);

/** Keys and values, without what says their types or is not sent. */
const entityOf = (body: string, partitionKey?: string, rowKey?: string): Entity => {
  const values = Object.entries(JSON.parse(body) as Record<string, string | number | boolean>);
  const own = Object.fromEntries(values.filter(([name]) => !name.includes('@') && !name.startsWith('odata')));
  const { PartitionKey = '', RowKey = '', ...rest } = own;
  return { ...rest, partitionKey: partitionKey ?? String(PartitionKey), rowKey: rowKey ?? String(RowKey) };
};

/** The writes of a transaction: each part has a request line, headers, and a line of JSON. */
const commitOf = (heard: Heard): Step => {
  const parts = [
    ...heard.body.matchAll(/^(POST|PUT|PATCH) (\S+) HTTP\/1\.1\r?\n[^]*?\r?\n\r?\n(\{.*\})\r?$/gm),
  ];
  const tables = new Set<string>();
  const writes = parts.map(([, method = '', target = '', json = '']) => {
    const { pathname } = new URL(target, 'http://storage');
    const path = decodeURIComponent(pathname);
    const [, table = '', partition, key] = (method === 'POST' ? tablePath : entityPath).exec(path) ?? [];
    tables.add(table);
    if (method === 'POST') return { kind: 'insert' as const, entity: entityOf(json) };
    const kind = method === 'PATCH' ? ('merge' as const) : ('replace' as const);
    return { kind, entity: entityOf(json, partition, key) };
  });
  const [table, ...others] = tables;
  if (table === undefined || table === '' || others.length > 0) throw unsupported(heard);
  return { kind: 'commit', table, writes };
};

const queueStep = (heard: Heard, url: URL): Step => {
  const number = (name: string): number => Number(url.searchParams.get(name));
  if (heard.method === 'POST' && url.pathname.endsWith('/messages')) {
    const text = /<MessageText>(.*)<\/MessageText>/.exec(heard.body)?.[1] ?? '';
    return { kind: 'send', text, visibility: number('visibilitytimeout'), timeToLive: number('messagettl') };
  }
  if (heard.method === 'GET' && url.searchParams.get('comp') === 'metadata') return { kind: 'check' };
  throw unsupported(heard);
};

const tableStep = (heard: Heard, url: URL): Step => {
  const path = decodeURIComponent(url.pathname);
  const { method, status, ifMatch, body } = heard;
  if (method === 'POST' && path.endsWith('/$batch')) return commitOf(heard);
  const [, table, partition = '', key = ''] = entityPath.exec(path) ?? [];
  const found = status < 300;
  if (table === undefined) {
    const filter = url.searchParams.get('$filter');
    const listed = tablePath.exec(path)?.[1];
    if (
      method !== 'GET' ||
      filter === null ||
      listed === undefined ||
      url.searchParams.has('NextPartitionKey')
    )
      throw unsupported(heard);
    return { kind: 'list', table: listed, filter, top: Number(url.searchParams.get('$top') ?? 1000) };
  }
  if (method === 'GET') return { kind: 'get', table, partition, key, found };
  if (method === 'DELETE') return { kind: 'remove', table, partition, key, any: ifMatch === '*', found };
  if (method === 'PUT' && ifMatch === undefined)
    return { kind: 'put', table, entity: entityOf(body, partition, key) };
  throw unsupported(heard);
};

/** The step that a request to a service was. Throws for one that the bare server has no step for. */
export const stepOf = (heard: Heard & { readonly service: 'table' | 'queue' }): Step => {
  const url = new URL(heard.url, 'http://storage');
  return heard.service === 'queue' ? queueStep(heard, url) : tableStep(heard, url);
};

/** Calls that began before any of those before them had ended were made at once. */
export const scriptOf = (
  calls: readonly { readonly step: Step; readonly started: number; readonly ended: number }[],
): Script => {
  const phases: { steps: Step[]; firstEnd: number }[] = [];
  for (const { step, started, ended } of calls.toSorted((one, other) => one.started - other.started)) {
    const current = phases.at(-1);
    if (current && started < current.firstEnd) {
      current.steps.push(step);
      current.firstEnd = Math.min(current.firstEnd, ended);
    } else phases.push({ steps: [step], firstEnd: ended });
  }
  return phases.map(({ steps }) => steps);
};
