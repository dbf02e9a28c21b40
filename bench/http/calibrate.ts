// What the load generator can do and costs by itself: against a server that answers at once.
import { fireAt, type Figures, type Rig } from './measure.ts';

export interface Calibration extends Figures {
  readonly concurrency: number;
}

const requests = 3000;

/** The ceiling of every number of this run, at each concurrency. */
export const calibrate = async ({ load, bare, stack }: Rig): Promise<readonly Calibration[]> => {
  const { storage } = stack.stack.coordinates;
  const { port } = await bare.ask({
    storage,
    script: [],
    answer: { status: 200, body: '{}' },
    from: [],
    to: [],
  });
  const shot = { method: 'GET', path: '/', headers: {}, body: undefined, status: 200, holds: '{}' };
  const shots = Array.from({ length: requests }, () => shot);
  const fire = (concurrency: number): Promise<Figures> =>
    fireAt(load, bare.pid, { origin: `http://127.0.0.1:${port}`, concurrency, shots });
  await fire(16);
  const calibrations: Calibration[] = [];
  for (const concurrency of [1, 16, 64]) calibrations.push({ concurrency, ...(await fire(concurrency)) });
  return calibrations;
};
