// Watches how much memory a process holds, from the outside (Linux); elsewhere it sees nothing.
import { readFile } from 'node:fs/promises';

export interface MemoryWatch {
  /** Resident memory now, in MB; 0 where it cannot be known. */
  readonly now: () => Promise<number>;
  readonly peak: () => number;
  readonly stop: () => void;
}

const everyMs = 250;

export const watchMemory = (pid: number): MemoryWatch => {
  let peak = 0;
  const now = async (): Promise<number> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const own = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    peak = Math.max(peak, own);
    return own;
  };
  const looking = setInterval(() => void now(), everyMs);
  return {
    now,
    peak: () => peak,
    stop: () => {
      clearInterval(looking);
    },
  };
};
