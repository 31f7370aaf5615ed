import { expect, it } from 'vitest';
import { isTrusted, silentMs } from './listening.ts';

it('what was shared stays on the screen only as long as the server says that it is there', () => {
  const heard = { open: true, heardAt: 50_000 };
  expect(isTrusted(heard, 50_000)).toBe(true);
  expect(isTrusted(heard, 50_000 + silentMs)).toBe(true);
  expect(isTrusted(heard, 50_001 + silentMs)).toBe(false);
});

it('what was shared leaves the screen when the connection is lost, however short ago it spoke', () => {
  expect(isTrusted({ open: false, heardAt: 50_000 }, 50_000)).toBe(false);
});
