// The load generator, a process of its own: fires the requests of a job, checks every answer, and tells how long each took.
import { Agent, request } from 'node:http';
import type { Job, Shot, Volley } from './job.ts';

interface Hit {
  readonly status: number;
  readonly text: string;
}

const fire = (origin: string, agent: Agent, { method, path, headers, body }: Shot): Promise<Hit> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const call = request(
      `${origin}${path}`,
      { agent, method, headers: { ...headers, ...length } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, text });
        });
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });

const faultOf = ({ status, holds, method, path }: Shot, hit: Hit): string | undefined =>
  hit.status === status && hit.text.includes(holds)
    ? undefined
    : `${method} ${path} answered ${hit.status} (expected ${status} with ${holds}): ${hit.text.slice(0, 300)}`;

const mostFaults = 3;

const run = async ({ origin, concurrency, shots, refusals }: Job): Promise<Volley> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const milliseconds: number[] = [];
  const refused: Record<number, number> = {};
  const faults: string[] = [];
  const queue = shots.values();
  const worker = async (): Promise<void> => {
    for (const shot of queue) {
      const started = performance.now();
      const hit = await fire(origin, agent, shot).catch((error: unknown) => ({
        status: 0,
        text: String(error),
      }));
      const took = performance.now() - started;
      const fault = faultOf(shot, hit);
      if (fault === undefined) milliseconds.push(took);
      else if (refusals.includes(hit.status)) refused[hit.status] = (refused[hit.status] ?? 0) + 1;
      else if (faults.length < mostFaults) faults.push(fault);
    }
  };
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  agent.destroy();
  return { milliseconds, seconds, generatorCpu: (user + system) / 1000, refused, faults };
};

process.on('message', (job: Job) => {
  void run(job).then((volley) => process.send?.(volley));
});
process.on('disconnect', () => process.exit());
