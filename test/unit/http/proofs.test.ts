// What opens a door without a token: the delivery key, and the links in mails.
import { describe, expect, it } from '@jest/globals';
import type { LinkPurpose } from '../../../shared/auth/link.ts';
import { requireDeliveryKey } from '../../../shared/http/delivery-key.ts';
import { changeLoaded } from '../../../shared/http/loaded.ts';
import { invitationOf, provenLink } from '../../../shared/http/link.ts';
import type { AccountStore } from '../../../shared/storage/accounts.ts';
import { keyFor } from '../../support/accounts.ts';
import { existing, founded } from '../../support/account-stores.ts';
import { inMinutes, sampleAccount } from '../../support/sample-accounts.ts';
import { ownServices } from './own-services.ts';
import { said } from './said.ts';

describe('the delivery key', () => {
  const text = (purpose: string): string => Buffer.from(keyFor(purpose)).toString('base64url');
  const services = ownServices({ MAIL_DELIVERY_KEYS: `${text('one')},${text('two')}` });
  const ask = (query: string, header?: string) => () => {
    const headers = { get: (name: string) => (name === 'x-delivery-key' ? (header ?? null) : null) };
    requireDeliveryKey({ url: new URL(`https://accounts.contoso.example/${query}`), headers, services });
  };

  it('is one of ours, in the header or in the query', async () => {
    expect(await said(ask(`?key=${text('one')}`))).toBeUndefined();
    expect(await said(ask('', text('two')))).toBeUndefined();
    expect(await said(ask('?key=wrong', text('two')))).toBeUndefined();
  });

  it('has to be there', async () => {
    const refused = { code: 'AuthenticationRequired', message: 'This needs the delivery key.' };
    expect(await said(ask(`?Key=${text('one')}`))).toEqual(refused);
  });

  it.each([
    ['another', text('three')],
    ['an empty one', ''],
    ['one cut short', text('one').slice(0, 20)],
    ['both together', `${text('one')}${text('two')}`],
  ])('is no other: %s', async (_, key) => {
    const refused = { code: 'InvalidAuthenticationToken', message: 'The delivery key is not one of ours.' };
    expect(await said(ask(`?key=${key}`))).toEqual(refused);
    expect(await said(ask(`?key=${text('one')}`, key))).toEqual(refused);
  });

  it('is nobody’s where none is set', async () => {
    const { config } = ownServices();
    expect(config.mail.deliveryKeys).toEqual([]);
    const headers = { get: () => text('one') };
    const url = new URL('https://accounts.contoso.example/');
    expect(
      await said(() => {
        requireDeliveryKey({ url, headers, services: ownServices() });
      }),
    ).toMatchObject({ code: 'InvalidAuthenticationToken' });
  });
});

const email = 'guest@fabrikam.example';
const nothing = {
  code: 'InvitationNotFound',
  message: 'There is no such invitation, or its link is no longer the newest.',
};

const scene = async () => {
  const services = ownServices();
  const loaded = await founded(services.accounts, sampleAccount());
  const invitationId = services.invitationId('contoso', email);
  const token = (purpose: LinkPurpose, publisherId = 'contoso'): string => {
    const claims = { purpose, publisherId, invitationId, version: 8, expiresAt: inMinutes(60) };
    return services.links.sign(claims, services.links.newestKey) ?? '';
  };
  return { services, loaded, invitationId, token };
};

describe('a link', () => {
  it('proves its account and its version of the invitation', async () => {
    const { services, loaded, invitationId, token } = await scene();
    const proven = { ...loaded, ref: { id: invitationId, version: 8 } };
    expect(await provenLink(token('accept'), ['accept'], services)).toEqual(proven);
    expect(await provenLink(token('stop'), ['accept', 'stop'], services)).toEqual(proven);
    expect(await invitationOf({ token: token('accept') }, 'nobody@contoso.example', services)).toEqual(
      proven,
    );
  });

  it('proves nothing else, and always says the same', async () => {
    const { services, token } = await scene();
    expect(await said(() => provenLink(token('stop'), ['accept'], services))).toEqual(nothing);
    expect(await said(() => provenLink(token('accept', 'fabrikam'), ['accept'], services))).toEqual(nothing);
    expect(await said(() => provenLink(`${token('accept')}A`, ['accept'], services))).toEqual(nothing);
    expect(await said(() => invitationOf({ token: token('stop') }, email, services))).toEqual(nothing);
  });
});

describe('a choice among one’s own invitations', () => {
  it('is of the invited address only, however it is typed, and of its newest version', async () => {
    const { services, loaded, invitationId } = await scene();
    const choice = { publisherId: 'contoso', invitationId };
    const expected = { ...loaded, ref: { id: invitationId } };
    expect(await invitationOf(choice, email, services)).toEqual(expected);
    expect(await invitationOf(choice, email.toUpperCase(), services)).toEqual(expected);
    expect(await said(() => invitationOf(choice, 'eve@fabrikam.example', services))).toEqual(nothing);
  });

  it('says the same where there is no such publisher', async () => {
    const { services } = await scene();
    const invitationId = services.invitationId('fabrikam', email);
    expect(
      await said(() => invitationOf({ publisherId: 'fabrikam', invitationId }, email, services)),
    ).toEqual(nothing);
  });
});

describe('the account behind a link', () => {
  it('is changed as it stands by now', async () => {
    const { services, loaded } = await scene();
    const seen: number[] = [];
    const suspend = () =>
      changeLoaded(loaded, services.accounts, (now) => {
        seen.push(now.sequence);
        return {
          account: { ...now, sequence: now.sequence + 1 },
          events: [{ type: 'publisher.suspended', actor: 'usr_rita', subject: '/profile' }],
          mails: [],
        };
      });
    await suspend();
    await suspend();
    expect((await existing(services.accounts, 'contoso')).account.sequence).toBe(loaded.account.sequence + 2);
    expect(seen.at(-1)).toBe(loaded.account.sequence + 1);
  });

  it('is refused as any other once it is gone', async () => {
    const { loaded } = await scene();
    const gone: AccountStore = {
      ...ownServices().accounts,
      change: async (_id, _loaded, decide) => decide(undefined).account,
    };
    expect(
      await said(() => changeLoaded(loaded, gone, (now) => ({ account: now, events: [], mails: [] }))),
    ).toEqual({
      code: 'PublisherNotFound',
      message: 'There is no such publisher, or you have no part in it.',
    });
  });
});
