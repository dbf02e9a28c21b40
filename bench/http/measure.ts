// One operation, one concurrency, one round: the same requests to the product and to the bare server, in turn.
import { join } from 'node:path';
import type { Order, Ready } from '../bare/order.ts';
import type { Job, Shot, Volley } from '../load/job.ts';
import { startLoad, type Load } from '../load/load.ts';
import { idOf, sceneOf, shotOf, type Operation } from '../operations/operation.ts';
import { has, startHelper, type Helper } from '../process.ts';
import { cpuOf } from '../process-cpu.ts';
import type { Recording } from '../recording/record.ts';
import { percentile } from '../report/stats.ts';
import type { BenchStack } from '../stack.ts';
import { namesOf, type Naming } from '../state/slot.ts';
import type { Taken } from '../state/supply.ts';
import { logTail, type LogTail } from './log-tail.ts';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of a processor that the server has used for each request, and the load generator. */
  readonly cpu: number;
  readonly generatorCpu: number;
  /** How many answers were refusals; they count for nothing else. */
  readonly refused: number;
}

export interface Pair {
  readonly product: Figures;
  readonly bare: Figures;
  /** Storage calls of the product for each request, from its log. */
  readonly calls: number;
}

export interface Rig {
  readonly load: Load;
  readonly bare: Helper<Order, Ready>;
  readonly log: LogTail;
  readonly stack: BenchStack;
}

const startRig = (stack: BenchStack): Rig => ({
  load: startLoad(),
  bare: startHelper<Order, Ready>(join(import.meta.dirname, '../bare/server.ts'), has<Ready>('port')),
  log: logTail(stack.stack.coordinates.logs),
  stack,
});

/** Runs the work with load generator and bare server on a stack. */
export const withRig = async <T>(stack: BenchStack, work: (rig: Rig) => Promise<T>): Promise<T> => {
  const rig = startRig(stack);
  try {
    return await work(rig);
  } finally {
    await rig.load.stop();
    await rig.bare.stop();
  }
};

const figuresOf = ({ milliseconds, seconds, generatorCpu, refused }: Volley, cpu: number): Figures => ({
  perSecond: milliseconds.length / seconds,
  p50: percentile(milliseconds, 0.5),
  p99: percentile(milliseconds, 0.99),
  cpu: cpu / milliseconds.length,
  generatorCpu: generatorCpu / milliseconds.length,
  refused: Object.values(refused).reduce((sum, count) => sum + count, 0),
});

/** Fires a job at the server with this process id. */
export const fireAt = async (
  load: Load,
  pid: number,
  job: Omit<Job, 'refusals'> & Partial<Job>,
): Promise<Figures> => {
  const before = await cpuOf(pid);
  const volley = await load.fire(job);
  return figuresOf(volley, (await cpuOf(pid)) - before);
};

/** A token of the usual length that the bare server does not look at. */
const anyToken = async (): Promise<string> => 'x'.repeat(700);

export interface Cell {
  readonly operation: Operation;
  readonly recording: Recording;
  readonly concurrency: number;
  readonly requests: number;
  /** Readers use theirs over and over. */
  readonly product: readonly Taken[];
  readonly bare: readonly Taken[];
  readonly bareFirst: boolean;
}

/** The requests, over and over on what there is to work on. */
const shotsOf = (
  operation: Operation,
  naming: Naming,
  taken: readonly Taken[],
  requests: number,
): Promise<Shot[]> =>
  Promise.all(
    Array.from({ length: requests }, (_, number) => {
      const at = number % taken.length;
      const own = taken[at];
      if (!own) throw new Error(`${operation.name} has nothing to work on.`);
      return shotOf(operation, sceneOf(naming, own), at);
    }),
  );

export const measureProduct = async (
  rig: Rig,
  cell: Pick<Cell, 'operation' | 'concurrency' | 'requests' | 'product'>,
): Promise<Pick<Pair, 'product' | 'calls'>> => {
  const { operation, concurrency, requests, product } = cell;
  const { coordinates } = rig.stack.stack;
  const shots = await shotsOf(operation, rig.stack.naming, product, requests);
  await rig.log.mark();
  const origin = new URL(coordinates.api).origin;
  const { refusals = [] } = operation;
  const job = { origin, concurrency, shots, refusals };
  const figures = await fireAt(rig.load, coordinates.processes.functions, job);
  return { product: figures, calls: await rig.log.meanCalls(idOf(operation), requests) };
};

const measureBare = async (rig: Rig, cell: Cell): Promise<Figures> => {
  const { operation, recording, concurrency, requests, bare } = cell;
  const { stack, load } = rig;
  const { naming } = stack;
  const to = bare.map(({ slot }) => namesOf(naming, slot));
  const { port } = await rig.bare.ask({ ...recording, storage: stack.stack.coordinates.storage, to });
  const people = { ...naming.people, token: anyToken, newToken: anyToken };
  const shots = await shotsOf(operation, { ...naming, people }, bare, requests);
  return fireAt(load, rig.bare.pid, { origin: `http://127.0.0.1:${port}`, concurrency, shots });
};

export const measurePair = async (rig: Rig, cell: Cell): Promise<Pair> => {
  if (cell.bareFirst) {
    const bare = await measureBare(rig, cell);
    return { bare, ...(await measureProduct(rig, cell)) };
  }
  const product = await measureProduct(rig, cell);
  return { ...product, bare: await measureBare(rig, cell) };
};
