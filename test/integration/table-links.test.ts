// Every operation of the document that takes a link: one that proves nothing, or something else, is none.
import { describe, expect, it } from '@jest/globals';
import { invitingIn } from '../support/inviting.ts';
import { linkSigner, type SignLink } from '../support/links.ts';
import { readOperationTable, requestOf, type TableRow } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask, stack } = world;
const { rows, document } = await readOperationTable(world);

const takesLink = ({ operation: { body } }: TableRow): boolean => {
  const own = body && document.resolve(body);
  const alternatives = own ? [own, ...(own.anyOf ?? []).map(document.resolve)] : [];
  return alternatives.some(({ properties }) => properties?.['token'] !== undefined);
};

let scene: Scene;
let sign: SignLink;
let foreign: string;
leavesUntouched(world, async () => {
  scene = await createScene(world);
  sign = await linkSigner(stack);
  const inviting = invitingIn(world);
  const publisher = await world.newPublisher();
  foreign = await inviting.link(publisher, await inviting.invited(publisher));
  return scene;
});

/** What an operation answers to who holds a link, signed in as the invited person where that is needed. */
const codeFor = async (row: TableRow, token: string): Promise<string> => {
  const { operation } = row;
  const as = operation.isOpen ? {} : { as: scene.invited };
  const answer = await ask({ ...requestOf(row, scene), ...as, body: { token } });
  return answer.code ?? `accepted with ${answer.status}`;
};
const accepted = async (row: TableRow, tokens: readonly string[]): Promise<readonly string[]> => {
  const codes = await Promise.all(tokens.map(async (token) => `${await codeFor(row, token)} ${token}`));
  return codes.filter((code) => !code.startsWith('InvitationNotFound '));
};

const otherLetter = (letter: string): string => (letter === 'a' ? 'b' : 'a');
const swapped = (one: string, other: string, at: number): string =>
  one
    .split('.')
    .map((part, index) => (index === at ? (other.split('.')[at] ?? '') : part))
    .join('.');

it('knows the four operations that take one', () => {
  expect(
    rows
      .filter(takesLink)
      .map(({ operation }) => operation.id)
      .sort(),
  ).toEqual(['accept-invitation', 'decline-invitation', 'preview-invitation', 'stop-invitations']);
});

describe.each(rows.filter(takesLink))('$operation.id', (row) => {
  const isStop = row.operation.id === 'stop-invitations';
  const claims = () => ({ publisherId: scene.active.id, invitationId: scene.invitationId });

  it('takes no link of which one letter is another', async () => {
    const { link } = scene;
    const tampered = Array.from(
      link,
      (letter, at) => `${link.slice(0, at)}${otherLetter(letter)}${link.slice(at + 1)}`,
    );
    expect(tampered.length).toBeGreaterThan(100);
    expect(await accepted(row, tampered)).toEqual([]);
  });

  it('takes no link that is cut, longer, or in another case', async () => {
    const { link } = scene;
    const wrong = [
      ...Array.from({ length: 50 }, (_, cut) => link.slice(0, -1 - cut)),
      `${link}A`,
      `${link}=`,
      `${link}.${link}`,
      link.toUpperCase(),
      ` ${link}`,
      `${link}\n`,
      `#${link}`,
      encodeURIComponent(`${link} `),
    ];
    expect(await accepted(row, wrong)).toEqual([]);
  });

  it('takes no link with a part of another', async () => {
    const parts = Array.from({ length: 7 }, (_, at) => at);
    const mixed = [
      ...parts.map((at) => swapped(scene.link, foreign, at)),
      ...parts.map((at) => swapped(foreign, scene.link, at)),
    ].filter((token) => token !== scene.link && token !== foreign);
    expect(mixed.length).toBeGreaterThan(6);
    expect(await accepted(row, mixed)).toEqual([]);
  });

  it('takes none that is signed for an invitation that is not there', async () => {
    const elsewhere = sign({ ...claims(), publisherId: scene.waiting.id });
    const nowhere = sign({ ...claims(), publisherId: scene.freeId });
    // A link to stop outlives its invitation.
    expect(await accepted(row, isStop ? [nowhere] : [nowhere, elsewhere])).toEqual([]);
  });

  if (!isStop)
    it('takes no link to stop, and none of another version', async () => {
      const version = Number(scene.link.split('.')[3]);
      const other = [
        sign({ ...claims(), version, purpose: 'stop' }),
        ...[0, version - 1, version + 1, 9_999_999_999].map((wrong) => sign({ ...claims(), version: wrong })),
      ];
      expect(await accepted(row, other)).toEqual([]);
    });
});
