// What a process has cost so far, all its threads together.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Nanoseconds of each thread from Linux' scheduler, which is exact where tick counters are not. */
const scheduled = async (pid: number): Promise<number> => {
  const tasks = await readdir(`/proc/${pid}/task`);
  const spent = await Promise.all(
    tasks.map(async (task) =>
      Number((await readFile(`/proc/${pid}/task/${task}/schedstat`, 'utf8')).split(' ')[0]),
    ),
  );
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
};

/** `[[days-]hours:]minutes:seconds` of `ps`, for other systems. */
const reported = async (pid: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'time=', '-p', `${pid}`]);
  const [time = '', days = '0'] = stdout.trim().split('-').toReversed();
  const seconds = time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
};

/** Milliseconds of a processor that a process has used since it began. */
export const cpuOf = (pid: number): Promise<number> =>
  process.platform === 'linux' ? scheduled(pid) : reported(pid);

/** The most memory that a process has had so far, in MiB; NaN where the system does not say. */
export const peakMemoryOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
};
