// The map forgets what was not used for longest.
import { expect, it } from '@jest/globals';
import { createBoundedMap } from '../../../shared/auth/bounded-map.ts';

it('keeps what was used last, and no more than its limit', () => {
  const map = createBoundedMap<readonly string[]>(2);
  map.set('a', ['a']);
  map.set('b', ['b']);
  map.get('a');
  map.set('c', ['c']);

  expect([map.get('a'), map.get('b'), map.get('c')]).toStrictEqual([['a'], undefined, ['c']]);
});

it('replaces a value without forgetting another', () => {
  const map = createBoundedMap<readonly number[]>(2);
  map.set('a', [1]);
  map.set('b', [1]);
  map.set('a', [2]);

  expect([map.get('a'), map.get('b')]).toStrictEqual([[2], [1]]);
});

it('forgets what is deleted', () => {
  const map = createBoundedMap<readonly number[]>(2);
  map.set('a', [1]);
  map.delete('a');

  expect(map.get('a')).toBeUndefined();
});
