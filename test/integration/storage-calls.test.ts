// What each operation costs: the number of its storage calls, to the call, from the functions' log.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { logLineOf } from '../support/log.ts';
import { readOperationTable } from '../support/operation-table.ts';
import { createCostScene, type CostScene } from '../support/storage-costs/cost.ts';
import { peopleCosts } from '../support/storage-costs/people.ts';
import { readCosts } from '../support/storage-costs/reads.ts';
import { registrationCosts } from '../support/storage-costs/registration.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, newPerson } = world;
const { rows } = await readOperationTable(world);
const names = rows.map(({ operation }) => operation.id);
const costs = [...readCosts, ...registrationCosts, ...peopleCosts].filter(({ operation }) =>
  names.includes(operation),
);

describe('the storage calls of one request', () => {
  let scene: CostScene;
  beforeAll(async () => {
    scene = await createCostScene(world);
    // Every table is there from the first call on that is counted.
    const as = await newPerson();
    await ask({ method: 'DELETE', path: '/me', as });
  });

  it.each(costs)('$operation: $calls ($because)', async ({ operation, calls, request }) => {
    const line = await logLineOf(stack, await ask(await request(scene)));
    expect({ operation: line.operation, calls: line.storageCalls }).toEqual({ operation, calls });
  });

  it('are written down in test/support/storage-costs for every operation', () => {
    const known = new Set(costs.map(({ operation }) => operation));
    // A delivery report costs by what is in it; its own tests count that.
    expect(names.filter((name) => !known.has(name))).toEqual(['record-mail-delivery']);
  });
});

describe('the log line of a request', () => {
  it('holds ids, and nothing of the query, the body or the person', async () => {
    const id = crypto.randomUUID();
    const person = await newPerson();
    const me = (headers: Record<string, string>) => ask({ method: 'GET', path: '/me', as: person, headers });
    const line = await logLineOf(stack, await me({ 'x-ms-client-request-id': id }));
    expect(line).toMatchObject({ caller: person.id, clientRequestId: id });
    const other = await logLineOf(stack, await me({ 'x-ms-client-request-id': person.email }));
    expect(JSON.stringify(other)).not.toContain(person.email);
    expect(other).not.toHaveProperty('clientRequestId');
  });
});
