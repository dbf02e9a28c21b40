// The index rows of an account follow from it; a removed one goes only when nobody has needed it since.
import { describe, expect, it } from '@jest/globals';
import { addressDigest, indexDifference, type IndexRow } from '../../../shared/storage/index-rows.ts';
import { ada, anAccount, anInvitation, aUser, keyFor, removing } from '../../support/accounts.ts';
import { digestAddress } from '../../support/account-stores.ts';
import { stageWith } from './stage.ts';

const grace = aUser('grace');
const edsger = aUser('edsger');
const inTable = (rows: readonly IndexRow[], table: string): readonly string[] =>
  rows.filter((row) => row.table === table).map(({ partition }) => partition);

describe('the difference of two accounts', () => {
  it('holds a membership for each user who comes and each who goes, and none for who stays', () => {
    const { added, removed } = indexDifference(
      anAccount({ users: [ada, grace] }),
      anAccount({ users: [{ ...ada, displayName: 'Ada' }, edsger] }),
      digestAddress,
    );

    expect([inTable(added, 'memberships'), inTable(removed, 'memberships')]).toStrictEqual([
      [edsger.id],
      [grace.id],
    ]);
  });

  it('holds a place in the queue while a registration is under review, and another when it comes again', () => {
    const review = anAccount({ status: 'underReview' });
    const again = anAccount({
      status: 'underReview',
      registration: { ...review.registration, submittedAt: '2026-12-01T00:00:00.000Z' },
    });
    const keys = (rows: readonly IndexRow[]): readonly string[] =>
      rows.filter(({ table }) => table === 'registrations').map(({ key }) => key);
    const [first, second] = [
      String(Date.parse(review.registration.submittedAt)),
      String(Date.parse('2026-12-01T00:00:00.000Z')),
    ].map((time) => `${time.padStart(14, '0')}:contoso`);

    expect(keys(indexDifference(undefined, review, digestAddress).added)).toStrictEqual([first]);
    expect(keys(indexDifference(review, anAccount(), digestAddress).removed)).toStrictEqual([first]);
    expect(keys(indexDifference(review, again, digestAddress).added)).toStrictEqual([second]);
    expect(keys(indexDifference(review, again, digestAddress).removed)).toStrictEqual([first]);
  });

  it('finds an address however it is typed, until it is forgotten', () => {
    const invited = anAccount({ invitations: [anInvitation('Grace@contoso.example')] });
    const revoked = anAccount({
      invitations: [anInvitation('grace@contoso.example', { status: 'revoked' })],
    });
    const forgotten = anAccount({ invitations: [anInvitation('', { status: 'revoked' })] });
    const partition = digestAddress('GRACE@contoso.example');

    expect(inTable(indexDifference(undefined, invited, digestAddress).added, 'recipients')).toStrictEqual([
      partition,
    ]);
    expect(inTable(indexDifference(invited, revoked, digestAddress).removed, 'recipients')).toStrictEqual([]);
    expect(inTable(indexDifference(revoked, forgotten, digestAddress).removed, 'recipients')).toStrictEqual([
      partition,
    ]);
  });

  it('names no address, and none can be found out without the key', () => {
    const { added } = indexDifference(
      undefined,
      anAccount({ users: [], invitations: [anInvitation('grace@contoso.example')] }),
      digestAddress,
    );

    expect(JSON.stringify(added)).not.toMatch(/grace/i);
    expect(addressDigest(keyFor('another'))('grace@contoso.example')).not.toBe(
      digestAddress('grace@contoso.example'),
    );
  });
});

describe('a removed index row', () => {
  const account = anAccount({ users: [ada, grace] });

  it('is deleted after the commit', async () => {
    const stage = await stageWith(account);
    await stage.instance().change('contoso', stage.loaded, removing(grace.id));

    expect(await stage.tables.get('memberships', grace.id, 'contoso')).toBeUndefined();
  });

  it('stays when the commit does not happen', async () => {
    const stage = await stageWith(account);
    const store = stage.instance(({ operation }) => {
      if (operation === 'commit') throw new Error('broken');
    });

    await expect(store.change('contoso', stage.loaded, removing(grace.id))).rejects.toThrow('broken');
    expect(await stage.tables.get('memberships', grace.id, 'contoso')).toBeDefined();
  });

  it('stays when somebody has written it since', async () => {
    const stage = await stageWith(account);
    const store = stage.instance(async ({ operation }, moment) => {
      if (operation === 'commit' && moment === 'after') {
        await stage.tables.put('memberships', { partition: grace.id, key: 'contoso', values: {} });
      }
    });
    await store.change('contoso', stage.loaded, removing(grace.id));

    expect(await stage.tables.get('memberships', grace.id, 'contoso')).toBeDefined();
  });

  it('that cannot be deleted is left over, and the change stands', async () => {
    const stage = await stageWith(account);
    const store = stage.instance(({ operation }) => {
      if (operation === 'remove') throw new Error('broken');
    });
    await store.change('contoso', stage.loaded, removing(grace.id));

    expect((await stage.current()).users).toStrictEqual([ada]);
    expect(await stage.faults()).toStrictEqual([]);
  });
});
