// Free ports that follow each other, as the storage emulator takes them.
import { once } from 'node:events';
import { createServer } from 'node:net';

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  const free = await Promise.race([
    once(server, 'listening').then(() => true),
    new Promise<boolean>((resolve) =>
      server.once('error', () => {
        resolve(false);
      }),
    ),
  ]);
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
};

/** The first of `count` free ports in a row. */
export const freePorts = async (count: number): Promise<number> => {
  for (;;) {
    const first = 12_000 + Math.floor(Math.random() * 2000) * count;
    const row = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(row.map(isFree));
    if (free.every(Boolean)) return first;
  }
};
