import { expect, it } from 'vitest';
import type { Entry } from '../server.ts';
import { forOutside } from './for-outside.ts';

const entry = (more: Partial<Entry> = {}): Entry => ({
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'contact',
  happenedAt: '2026-11-20T15:00:00.000Z',
  category: 'note',
  writtenBy: 'somebody-else',
  data: { place: 'center', minutes: 30, goalIds: ['019a0000-0000-7000-8000-000000000002'] },
  words: { said: 'I slept well.' },
  ...more,
});

it('an entry that names goals is drawn outside without asking for them', () => {
  expect(forOutside(entry()).data).toEqual({ place: 'center', minutes: 30 });
  expect(forOutside(entry()).words).toEqual({ said: 'I slept well.' });
});

it('an earlier service is told by its own words, since the list of services is not shared', () => {
  const told = forOutside(entry({ kind: 'service', data: { service: 'bus-pass' } }));
  expect(told.data.called).toEqual({ en: 'bus pass', es: 'bus pass' });
  const called = { en: 'A ride', es: 'Un viaje' };
  expect(forOutside(entry({ kind: 'service', data: { called } })).data.called).toEqual(called);
});
