// What is there before any operation: the load generator by itself, and a function that does nothing.
import { join } from 'node:path';
import { startSecondInstance } from '../../test/support/second-instance.ts';
import { emptyApp } from '../empty-app.ts';
import type { Shot } from '../load/job.ts';
import { fireAt, type Figures, type Rig } from './measure.ts';

export interface Calibration extends Figures {
  readonly against: string;
  readonly concurrency: number;
}

const requests = 3000;
const emptyFolder = join(import.meta.dirname, '../../.local/bench-empty');

const fireAll = async (
  { load }: Rig,
  against: string,
  { pid, origin }: { readonly pid: number; readonly origin: string },
  shot: Pick<Shot, 'path' | 'holds'>,
): Promise<readonly Calibration[]> => {
  const one: Shot = { ...shot, method: 'GET', headers: {}, status: 200 };
  const shots = Array.from({ length: requests }, () => one);
  const fire = (concurrency: number): Promise<Figures> => fireAt(load, pid, { origin, concurrency, shots });
  await fire(16);
  const calibrations: Calibration[] = [];
  for (const concurrency of [1, 16, 64])
    calibrations.push({ against, concurrency, ...(await fire(concurrency)) });
  return calibrations;
};

/** Against a server that answers at once: the ceiling of every number of this run. */
const generatorAlone = async (rig: Rig): Promise<readonly Calibration[]> => {
  const { storage } = rig.stack.stack.coordinates;
  const answer = { status: 200, body: '{}' };
  const { port } = await rig.bare.ask({ storage, script: [], answer, from: [], to: [] });
  const at = { pid: rig.bare.pid, origin: `http://127.0.0.1:${port}` };
  return fireAll(rig, 'a server that answers at once', at, { path: '/', holds: '{}' });
};

/** Against an app with nothing in it, on the host that the product runs on: no operation can cost less. */
const emptyFunction = async (rig: Rig): Promise<readonly Calibration[]> => {
  await emptyApp(emptyFolder);
  const instance = await startSecondInstance(rig.stack.stack, emptyFolder);
  try {
    const at = { pid: instance.pid, origin: new URL(instance.api).origin };
    return await fireAll(rig, 'a function that does nothing', at, { path: '/api/ping', holds: 'true' });
  } finally {
    await instance.stop();
  }
};

/** At each concurrency. */
export const calibrate = async (rig: Rig): Promise<readonly Calibration[]> => [
  ...(await generatorAlone(rig)),
  ...(await emptyFunction(rig)),
];
