// A fence makes sure that a commit still on its way can come no more: it has to decide again, and asks for its mail again.
import { expect, it } from '@jest/globals';
import { adding, aUser, inviting } from '../../support/accounts.ts';
import { existing } from '../../support/account-stores.ts';
import { aGate } from '../../support/watched.ts';
import { stageWith } from './stage.ts';

it('changes nothing that anybody could see but the ETag', async () => {
  const stage = await stageWith();
  const store = stage.instance();

  expect(await store.fence(stage.loaded)).toBe(true);
  const after = await existing(store, 'contoso');
  expect(after.account).toStrictEqual(stage.loaded.account);
  expect(after.etag).not.toBe(stage.loaded.etag);
  expect(await stage.faults()).toStrictEqual([]);
});

it('says so when the account has moved on', async () => {
  const stage = await stageWith();
  const store = stage.instance();
  const changed = await store.change('contoso', stage.loaded, adding(aUser('grace')));

  expect(await store.fence(stage.loaded)).toBe(false);
  expect(await stage.current()).toEqual(changed);
});

it('makes a late commit decide anew, with a message for the version that it gets', async () => {
  const stage = await stageWith();
  const gate = aGate();
  let commits = 0;
  let decisions = 0;
  const slow = stage
    .instance(async ({ operation }, moment) => {
      if (operation !== 'commit' || moment !== 'before') return;
      commits += 1;
      if (commits === 1) await gate.passing;
    })
    .change('contoso', stage.loaded, (account) => {
      decisions += 1;
      return inviting('grace@contoso.example')(account);
    });
  await new Promise((resolve) => setImmediate(resolve));
  stage.queue.receive();
  expect(await stage.instance().fence(stage.loaded)).toBe(true);
  gate.open();
  await slow;

  expect([commits, decisions]).toStrictEqual([2, 2]);
  expect(stage.messages().map(({ version }) => version)).toContain(2);
  expect(await stage.faults()).toStrictEqual([]);
});
