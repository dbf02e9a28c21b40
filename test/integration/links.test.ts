// Links that prove nothing, and the page that a link opens.
import { describe, expect, it } from '@jest/globals';
import { invitingIn } from '../support/inviting.ts';
import { linkSigner } from '../support/links.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, newPerson, newPublisher } = world;
const { invited, link, accept, preview } = invitingIn(world);
const signed = await linkSigner(stack);

const newLink = async () => {
  const publisher = await newPublisher();
  const own = await invited(publisher);
  return { publisher, id: own.id, token: await link(publisher, own) };
};

describe('a link that proves nothing', () => {
  it('is answered alike, whatever is wrong with it', async () => {
    const { publisher, token, id } = await newLink();
    const other = await newLink();
    const person = await newPerson();
    const parts = token.split('.');
    const withPart = (index: number, value: string): string =>
      parts.map((part, at) => (at === index ? value : part)).join('.');
    const mac = parts[6] ?? '';
    const claims = { publisherId: publisher.id, invitationId: id };
    const tokens = {
      purpose: withPart(0, 's'),
      'stop link': signed({ ...claims, purpose: 'stop', version: Number(parts[3]) }),
      publisher: withPart(1, other.publisher.id),
      invitation: withPart(2, other.id),
      version: withPart(3, String(Number(parts[3]) + 1)),
      expiry: withPart(4, String(Number(parts[4]) + 1)),
      key: withPart(5, 'local2'),
      mac: withPart(6, `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`),
      'spare bits of the mac': withPart(6, `${mac.slice(0, -1)}${mac.endsWith('A') ? 'B' : 'A'}`),
      'mac of another': withPart(6, other.token.split('.')[6] ?? ''),
      'older version': signed({ ...claims, version: Number(parts[3]) - 1 }),
      'newer version': signed({ ...claims, version: Number(parts[3]) + 1 }),
      'other publisher, signed': signed({
        ...claims,
        publisherId: other.publisher.id,
        version: Number(parts[3]),
      }),
      'no publisher, signed': signed({ ...claims, publisherId: 'contoso-none', version: Number(parts[3]) }),
      empty: '',
      text: 'x'.repeat(400),
      padded: ` ${token}`,
      'line feed': `${token}\n`,
    };
    const found: Record<string, unknown> = {};
    const texts = new Set<string>();
    for (const [what, one] of Object.entries(tokens))
      for (const answer of [await preview(one), await accept(person, { token: one })]) {
        texts.add(answer.text);
        if (answer.status !== 404 || answer.code !== 'InvitationNotFound') found[what] = answer.text;
      }
    expect(found).toEqual({});
    expect(texts.size).toBe(1);
  });
});

describe('show-invitation-page', () => {
  it('is a page that sends the token nowhere and can be framed by nobody', async () => {
    const { status, headers, text } = await ask({ method: 'GET', path: '/invitation', query: '' });
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    });
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(text).toMatch(/^<!doctype html>/);
    // The name of SVG looks like an address and is none.
    const addresses = text.replaceAll('http://www.w3.org/2000/svg', '');
    expect(addresses).not.toMatch(/<script src|https?:\/\/(?!127\.0\.0\.1)/);
  });
});
