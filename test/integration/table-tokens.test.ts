// Every operation of the document that needs a token: none that is wrong in some way counts, whatever it says.
import { describe, expect, it } from '@jest/globals';
import { badAuthorizations } from '../hostile/odd-tokens.ts';
import { anewOn, goodClaims, signerOf, wrongClaims, wrongHeaders } from '../support/bad-tokens.ts';
import { readOperationTable, requestOf, type TableRow } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask, stack } = world;
const { rows } = await readOperationTable(world);

let scene: Scene;
let wrong: ReadonlyMap<string, string>;
leavesUntouched(world, async () => {
  scene = await createScene(world);
  const { token } = scene.active.owner;
  const anew = anewOn(await signerOf(stack));
  const signed = [
    ...Object.entries(wrongClaims).map(([what, claims]) => [what, anew(token, claims())] as const),
    ...Object.entries(wrongHeaders).map(([what, header]) => [what, anew(token, {}, header)] as const),
  ];
  wrong = new Map([
    ...(await Promise.all(signed.map(async ([what, made]) => [what, `Bearer ${await made}`] as const))),
    ...badAuthorizations(token).map((made, index) => [`made up ${index}`, made] as const),
  ]);
  return scene;
});

const codeFor = async (row: TableRow, authorization: string): Promise<string | null> => {
  const headers = { ...row.line.headers?.(scene), Authorization: authorization };
  return (await ask({ ...requestOf(row, scene), as: undefined, headers })).code;
};

describe.each(rows.filter(({ operation }) => !operation.isOpen))('$operation.id', (row) => {
  it('believes no token that is wrong in any way', async () => {
    const codes = await Promise.all(
      [...wrong].map(async ([what, made]) => ({ what, code: await codeFor(row, made), made })),
    );
    const believed = codes
      .filter(({ made, code }) =>
        made === '' ? code !== 'AuthenticationRequired' : code !== 'InvalidAuthenticationToken',
      )
      .map(({ what, code }) => `${what}: ${code ?? 'accepted'}`);
    expect(believed).toEqual([]);
  });
});

describe('a token', () => {
  it.each(Object.entries(goodClaims))('counts when it is just good enough: %s', async (_, claims) => {
    const anew = anewOn(await signerOf(stack));
    const token = await anew(scene.stranger.token, claims());
    const answer = await ask({ method: 'GET', path: '/me', as: { token } });
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 200,
      body: { id: scene.stranger.id },
    });
  });
});
