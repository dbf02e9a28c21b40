// Every operation of the document below a publisher: who only seems to have a part in it is told that there is none.
import { describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { readOperationTable, refused, requestOf } from '../support/operation-table.ts';
import { outsiderNames, outsidersOf, type Outsider } from '../support/outsiders.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask, must, stack } = world;
const { rows } = await readOperationTable(world);

let scene: Scene;
let outsiders: Readonly<Record<Outsider, { readonly token: string }>>;
let robot: { readonly token: string };
leavesUntouched(world, async () => {
  scene = await createScene(world);
  outsiders = await outsidersOf(world, scene, (token) => decodeJwt(token).sub ?? '');
  const objectId = crypto.randomUUID();
  const ids = { tenantId: crypto.randomUUID(), applicationId: crypto.randomUUID(), objectId };
  const body = { ...ids, friendlyName: 'Build robot', role: 'contributor' };
  const { active } = scene;
  await must(201, { method: 'POST', path: `${active.path}/service-principals`, as: active.owner, body });
  robot = { token: await stack.token({ kind: 'servicePrincipal', sub: objectId }) };
  return scene;
});

describe.each(rows.filter(({ line }) => line.who.to === 'publisher'))('$operation.id', (row) => {
  it.each(outsiderNames)('is no operation for %s', async (name) => {
    const answer = await ask({ ...requestOf(row, scene), as: outsiders[name] });
    expect({ status: answer.status, code: answer.code }).toEqual({ status: 404, code: 'PublisherNotFound' });
  });

  if (refused(row.line).includes('contributor') && row.line.about !== 'waiting')
    it('is denied to a service principal that is a contributor', async () => {
      const answer = await ask({ ...requestOf(row, scene), as: robot });
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 403, code: 'PermissionDenied' });
    });
});

describe.each(rows.filter(({ line }) => line.who.to === 'callers' && line.who.platformRole))(
  '$operation.id',
  (row) => {
    it.each(outsiderNames)('is denied to %s', async (name) => {
      const answer = await ask({ ...requestOf(row, scene), as: outsiders[name] });
      expect({ status: answer.status, code: answer.code }).toEqual({ status: 403, code: 'PermissionDenied' });
    });
  },
);
