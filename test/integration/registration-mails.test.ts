// The mails about a registration, read from the inbox: to the owners, each in their language, with what they need.
import { describe, expect, it } from '@jest/globals';
import type { Mail } from '../../local/inbox.ts';
import { anyMatch, done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { outcomeOf } from '../support/client.ts';
import { mailTo } from '../support/mail.ts';
import { unique, type Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newReviewer, register, approve, newPublisher, join } = createWorld();
const below = belowOn(ask);

type Language = 'en' | 'fr' | 'sv' | 'ko';

/** At the same time, since each waits for its mails. */
const inEveryLanguage = async (play: (locale: Language) => Promise<void>): Promise<void> => {
  await Promise.all((['en', 'fr', 'sv', 'ko'] as const).map(play));
};

/** A part of the subject or text of each mail, by language. */
const words = {
  received: {
    en: 'We have received the registration of',
    fr: 'Nous avons bien reçu l’inscription',
    sv: 'Vi har tagit emot registreringen av',
    ko: '등록 신청이 접수되었습니다',
  },
  welcome: { en: 'Welcome!', fr: 'Bienvenue', sv: 'Välkommen!', ko: '환영합니다!' },
  rejected: {
    en: 'has been rejected',
    fr: 'est refusée',
    sv: 'har avslagits',
    ko: '등록이 거부되었습니다',
  },
  suspended: {
    en: 'has been suspended',
    fr: 'est suspendu',
    sv: 'har stängts av tillfälligt',
    ko: '일시 중지되었습니다',
  },
  resumed: {
    en: 'The suspension has ended',
    fr: 'est de nouveau actif',
    sv: 'är aktiv igen',
    ko: '다시 활성화되었습니다',
  },
} as const;

const mail = (to: Pick<Person, 'email'>, part: string): Promise<Mail> =>
  mailTo(stack, to.email, new RegExp(part.replaceAll(/[!?.]/g, '\\$&')));

/** As if the last mail about the registration had left an hour ago. */
const anHourAfterItsMail = (publisher: Publisher) =>
  rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    registration: {
      ...account.registration,
      mailedAt: new Date(Date.now() - 3_600_000).toISOString(),
    },
  }));
const resend = (publisher: Publisher, as: { readonly token: string } = publisher.owner) =>
  below(publisher, 'POST', '/registration/resend-mail', as);

const promoCode = /: ([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})$/m;

describe('the mails of a registration', () => {
  it('tell that it has arrived, in their language, and tell the registrant only', () =>
    inEveryLanguage(async (locale) => {
      const contact = { name: 'Desk', email: `desk-${unique()}@fabrikam.example` };
      const publisher = await register(undefined, { locale, contact, displayName: 'Contoso 위젯' });
      const received = await mail(publisher.owner, words.received[locale]);
      expect(received.subject).toContain('Contoso 위젯');
      expect(received.text).toContain(publisher.id);
      expect(received.to.map(({ address }) => address)).toEqual([publisher.owner.email]);
      expect(received.headers['auto-submitted']).toBe('auto-generated');
      expect(await stack.inbox.mails(contact.email)).toEqual([]);
    }));

  it('welcome in their language, with a promo code that is always the same', () =>
    inEveryLanguage(async (locale) => {
      const publisher = await register(undefined, { locale, transact: true });
      await approve(publisher);
      const welcome = await mail(publisher.owner, words.welcome[locale]);
      const code = promoCode.exec(welcome.text)?.[1];
      expect(code).toBeDefined();
      await anHourAfterItsMail(publisher);
      expect((await resend(publisher)).status).toBe(200);
      const again = await stack.inbox.waitFor(
        (one) => one.id !== welcome.id && one.subject === welcome.subject && one.text.includes(publisher.id),
      );
      expect(again.text).toBe(welcome.text);
      expect(again.headers['message-id']).not.toBe(welcome.headers['message-id']);
    }));

  it('give each publisher a promo code of its own', async () => {
    const codes = await Promise.all(
      [1, 2].map(async () => {
        const publisher = await register(undefined, { transact: true });
        await approve(publisher);
        return promoCode.exec((await mail(publisher.owner, words.welcome.en)).text)?.[1];
      }),
    );
    expect(new Set(codes).size).toBe(2);
  });

  it('welcome without a promo code who does not transact, and with no password', async () => {
    const publisher = await newPublisher();
    const welcome = await mail(publisher.owner, words.welcome.en);
    expect(`${welcome.text}${welcome.html ?? ''}`).not.toMatch(/promo/i);
    expect(welcome.text).toContain('You can sign in to the portal now');
    expect(welcome.text).not.toContain(publisher.owner.email);
  });

  it('name in their language the reasons of a rejection, each with its field', () =>
    inEveryLanguage(async (locale) => {
      const publisher = await register(undefined, { locale });
      const reasons = [
        { code: 'LegalName', message: 'Not in the register', target: '/organization/legalName' },
        { code: 'Other', message: 'Tell us <b>more</b>' },
      ];
      await done(
        apiAs(await newReviewer()).POST('/publishers/{publisherId}/registration/reject', {
          params: { ...of(publisher), ...anyMatch },
          body: { reasons },
        }),
      );
      const { text, html = '' } = await mail(publisher.owner, words.rejected[locale]);
      expect(text).toContain('> Not in the register\n');
      expect(text).toContain('/organization/legalName');
      expect(text).toContain('> Tell us <b>more</b>');
      expect(html).toContain('Tell us &lt;b&gt;more&lt;/b&gt;');
      expect(html).not.toContain('<b>more');
    }));

  it('tell again that it has arrived when it is submitted again', async () => {
    const publisher = await register();
    const first = await mail(publisher.owner, words.received.en);
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      status: 'rejected',
      registration: {
        ...account.registration,
        decision: {
          outcome: 'rejected',
          reasons: [{ code: 'Other', message: 'Tell us more' }],
          decidedAt: account.lastEventAt,
          by: 'usr_aaaaaaaaaaaaaaaaaaaaaaaaaa',
        },
      },
    }));
    await done(
      apiAs(publisher.owner).POST('/publishers/{publisherId}/registration/resubmit', {
        params: of(publisher),
      }),
    );
    const second = await stack.inbox.waitFor(
      ({ id, to, subject }) =>
        id !== first.id && subject === first.subject && to[0]?.address === publisher.owner.email,
    );
    expect(second.text).toBe(first.text);
  });

  it('tell in their language of a suspension with its reason, and of its end', () =>
    inEveryLanguage(async (locale) => {
      const publisher = await register(undefined, { locale });
      await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'active' }));
      const reviewer = await newReviewer();
      await done(
        apiAs(reviewer).POST('/publishers/{publisherId}/suspend', {
          params: of(publisher),
          body: { reason: 'Copied descriptions' },
        }),
      );
      const suspended = await mail(publisher.owner, words.suspended[locale]);
      expect(suspended.text).toContain('> Copied descriptions');
      await done(apiAs(reviewer).POST('/publishers/{publisherId}/resume', { params: of(publisher) }));
      const resumed = await mail(publisher.owner, words.resumed[locale]);
      expect(resumed.text).not.toContain('Copied descriptions');
    }));

  it('go to every owner, and to nobody else', async () => {
    const publisher = await newPublisher();
    const owner = await join(publisher, 'owner');
    const manager = await join(publisher, 'manager');
    const reviewer = await newReviewer();
    await done(
      apiAs(reviewer).POST('/publishers/{publisherId}/suspend', {
        params: of(publisher),
        body: { reason: 'Spam' },
      }),
    );
    await Promise.all([publisher.owner, owner].map((one) => mail(one, words.suspended.en)));
    const others = [
      ...(await stack.inbox.mails(manager.email)),
      ...(await stack.inbox.mails(reviewer.email)),
    ];
    expect(others.filter(({ subject }) => subject.includes(words.suspended.en))).toEqual([]);
  });
});

describe('resend-registration-mail', () => {
  it('keeps a minute between two mails', async () => {
    const publisher = await register();
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    for (const as of [publisher.owner, await newReviewer()]) {
      const answer = await resend(publisher, as);
      expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
      const wait = Number(answer.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('sends the mail of the state it is in, adds nothing to the history, and then waits again', async () => {
    const publisher = await register();
    await mail(publisher.owner, words.received.en);
    await anHourAfterItsMail(publisher);
    const events = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/events', { params: of(publisher) }),
    );
    const registration = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    const answer = await resend(publisher, await newReviewer());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ publisherId: publisher.id, status: 'underReview' });
    expect((await resend(publisher)).status).toBe(429);
    const mails = await until('The second mail', async () => {
      const own = await stack.inbox.mails(publisher.owner.email);
      return own.length === 2 ? own : undefined;
    });
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
    expect(
      (await done(apiAs(publisher.owner).GET('/publishers/{publisherId}/events', { params: of(publisher) })))
        .body,
    ).toEqual(events.body);
    const now = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    expect({ body: now.body, etag: now.etag }).toEqual({ body: registration.body, etag: registration.etag });
  });
});
