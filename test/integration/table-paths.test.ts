// Every operation of the document with a path: ids of one publisher are worth nothing below another, in any spelling.
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/people.ts';
import type { Team } from '../support/publishers.ts';
import { callerOf, readOperationTable, refused, requestOf } from '../support/operation-table.ts';
import { rowsOf } from '../support/rows.ts';
import { createScene, stateOf, type Scene } from '../support/security-scene.ts';
import { otherSpellings } from '../support/spellings.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask, stack } = world;
const { rows } = await readOperationTable(world);

let scene: Scene;
let other: Team;
let reviewer: Person;
let before: unknown;
const state = async () => [await stateOf(world, scene), await rowsOf(stack, 'publishers', other.id)];
beforeAll(async () => {
  scene = await createScene(world);
  other = await world.newTeam();
  reviewer = scene.insiders['Registration.Review'];
  before = await state();
});
afterEach(async () => {
  expect(await state()).toEqual(before);
});

const below = rows.filter(({ line }) => line.who.to === 'publisher');
const withOwnIds = below.filter(({ line }) => line.params && !line.params.toString().includes('agreement'));

describe.each(withOwnIds)('$operation.id', (row) => {
  it("knows no ids of another publisher below one's own", async () => {
    const request = requestOf(row, scene);
    const path = request.path.replace(scene.active.id, other.id);
    const owner = await ask({ ...request, path, as: other.owner });
    // What is not there needs no deleting.
    const gone = { status: 204, code: null };
    const unknown = { status: 404, code: expect.stringMatching(/^(User|Invitation)NotFound$/) };
    expect({ status: owner.status, code: owner.code }).toEqual(request.method === 'DELETE' ? gone : unknown);
    const contributor = await ask({ ...request, path, as: other.contributor });
    expect(contributor.status).toBe(refused(row.line).includes('contributor') ? 403 : 404);
  });
});

describe.each(below)('$operation.id', (row) => {
  it('is no operation below a publisher of which only the spelling fits', async () => {
    const { path, ...request } = requestOf(row, scene);
    const id = row.line.about === 'waiting' ? scene.waiting.id : scene.active.id;
    for (const wrong of [id.toUpperCase(), `${id}%20`, `${id}%00`, `${id}.`, `%20${id}`, `${id}%2f`]) {
      const answer = await ask({ ...request, path: path.replace(id, wrong) });
      expect({ wrong, status: answer.status, code: answer.code }).toEqual({
        wrong,
        status: 404,
        code: 'PublisherNotFound',
      });
    }
  });

  it('opens to nobody by another spelling of its path', async () => {
    const { path, ...request } = requestOf(row, scene);
    const [insider] = refused(row.line);
    const shut = [scene.stranger, ...(insider ? [callerOf(row.line, insider, scene)] : [])];
    for (const as of shut)
      for (const [spelling, other] of otherSpellings(path)) {
        const { status } = await ask({ ...request, as, path: other });
        expect({ spelling, isShut: [400, 403, 404].includes(status) }).toEqual({ spelling, isShut: true });
      }
  });
});

describe('ids of another publisher', () => {
  it('are none in the bodies that name an invitation', async () => {
    const choice = { publisherId: other.id, invitationId: scene.invitationId };
    for (const path of ['/invitations/accept', '/invitations/decline'])
      for (const as of [scene.invited, reviewer, other.owner]) {
        const answer = await ask({ method: 'POST', path, as, body: choice });
        expect({ status: answer.status, code: answer.code }).toEqual({
          status: 404,
          code: 'InvitationNotFound',
        });
      }
  });
});
