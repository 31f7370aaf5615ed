import { expect, test } from 'vitest';
import { isReadable, unreadableAt } from './readable-text.ts';

test('a name in any script can be read, half a character or a zero byte can not', () => {
  expect(['Maya', 'José', 'Ольга', '👩🏽‍🦱', ''].every(isReadable)).toBe(true);
  expect(['a\0b', 'a\ud800b'].some(isReadable)).toBe(false);
});

test('the field with such a text is named, however deep it stands', () => {
  expect(unreadableAt({ supporters: [{ name: 'Ana' }, { name: 'x\0' }] })).toBe('supporters.1.name');
  expect(unreadableAt({ words: { 'a\0': 'fine' } })).toBe('words');
  expect(unreadableAt({ name: 'Ana', count: 3, at: new Date(0), file: Buffer.from('\0') })).toBeUndefined();
});
