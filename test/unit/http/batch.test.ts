// What a repeated batch is recognised by, however odd its items are.
import { describe, expect, it } from '@jest/globals';
import { digestible } from '../../../shared/http/batch.ts';

describe('the items of a batch as text for a digest', () => {
  it('are the same whatever the order of their properties, and differ with any value', () => {
    const email = 'ada@contoso.example';
    expect(digestible([{ email, role: 'owner' }])).toEqual(digestible([{ role: 'owner', email }]));
    expect(digestible([{ email, role: 'owner' }])).not.toEqual(digestible([{ email, role: 'manager' }]));
    expect(digestible([{ email: 'x' }])).not.toEqual(digestible([{ email: 'y' }]));
    expect(digestible([1])).not.toEqual(digestible([2]));
  });

  it.each<[string, string]>([
    ['nested deeper than a stack is', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['an object nested so', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a number beyond all numbers', '{"expiresInDays":1e999}'],
    ['half a surrogate pair', '{"email":"\\ud800","\\udc00":1}'],
    ['nothing', 'null'],
  ])('are well-formed text: %s', (_, json) => {
    const [text = ''] = digestible([JSON.parse(json)]);

    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text.length).toBeGreaterThan(0);
  });
});
