// Guarantees of the choice of ports.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { choosePorts } from '../../../local/ports.ts';

describe('the ports of a run', () => {
  it('are all different and can be listened on when they are random', async () => {
    const ports = Object.values(await choosePorts({}, true)) as readonly number[];
    expect(new Set(ports).size).toBe(8);
    for (const port of ports) {
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      server.close();
    }
  });

  it('are the wanted ones, or a refusal that names the port, its use and the option for it', async () => {
    const { issuer, smtp } = await choosePorts({}, true);
    expect(await choosePorts({ issuer, smtp }, true)).toMatchObject({ issuer, smtp });
    const server = createServer().listen(issuer, '127.0.0.1');
    await once(server, 'listening');
    await expect(choosePorts({ issuer, smtp }, true)).rejects.toThrow(
      new RegExp(`^Port ${issuer} is taken, and it is wanted for the token issuer: .+ --issuer-port `),
    );
    server.close();
  });
});
