// The mail of an invitation, and its place in the history.
import { describe, expect, it } from '@jest/globals';
import { done } from '../support/api.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { linkTokenIn, mailTo } from '../support/mail.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, newPerson, newPublisher, join } = world;
const { invited: invite } = invitingIn(world);

describe('the mail of an invitation', () => {
  it('says who invites to what, carries two links, and nothing that would run', async () => {
    const publisher = await newPublisher();
    const email = newAddress();
    await invite(publisher, { email, message: '<b>Hi</b> & welcome' });
    const mail = await mailTo(stack, email);
    const source = await stack.inbox.source(mail);
    expect(mail.to).toMatchObject([{ address: email }]);
    expect(mail.text).toContain('Contoso Widgets');
    expect(mail.text).toContain(publisher.id);
    expect(mail.html).toContain('&lt;b&gt;Hi&lt;/b&gt; &amp; welcome');
    expect(mail.html).not.toMatch(/<script|<b>Hi/);
    expect(mail.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
    expect(mail.headers).not.toHaveProperty('list-unsubscribe-post');
    expect(source).toMatch(/^List-Unsubscribe: <http:\/\/127\.0\.0\.1:\d+\/api\/invitation#s\.\S+>\r?$/m);
    const link = linkTokenIn(mail);
    expect(link).toMatch(new RegExp(`^a\\.${publisher.id}\\.inv_`));
    const preview = await done(apiAs().POST('/invitations/preview', { body: { token: link } }));
    expect(preview.body).toMatchObject({ publisher: { id: publisher.id }, usable: true });
  });

  it('is in the language of its recipient', async () => {
    const publisher = await newPublisher();
    const words = [
      ['en', 'invit'],
      ['fr', 'invit'],
      ['sv', 'inbj'],
      ['ko', '초대'],
    ] as const;
    const found = await Promise.all(
      words.map(async ([locale, word]) => {
        const email = newAddress();
        await invite(publisher, { email, locale });
        const { text, html = '' } = await mailTo(stack, email);
        return {
          locale,
          hasWord: text.toLowerCase().includes(word),
          isSaid: html.includes(`lang="${locale}"`),
        };
      }),
    );
    expect(found).toEqual(words.map(([locale]) => ({ locale, hasWord: true, isSaid: true })));
  });
});

describe('the history of an invitation', () => {
  it('is one row for each event, next to the account', async () => {
    const publisher = await newPublisher();
    const count = async () =>
      (await rowsOf(stack, 'publishers', publisher.id)).filter(({ key }) => key.startsWith('event:')).length;
    const before = await count();
    await invite(publisher, {});
    expect(await count()).toBe(before + 1);
    await join(publisher, 'contributor', await newPerson());
    expect(await count()).toBe(before + 4);
  });
});
