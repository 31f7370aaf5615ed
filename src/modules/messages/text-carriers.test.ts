import { expect, test } from 'vitest';
import type { TextCarrier } from './text-carriers.ts';
import { findTextCarrier, giveNotice, noticeTexts, registerTextCarrier } from './text-carriers.ts';

const sent: { to: string; text: string }[] = [];
const carrier: TextCarrier = {
  name: 'a carrier of this test',
  send: async (message) => {
    sent.push(message);
  },
};

test('a phone on a table shows that a message is there, and nothing of who or what', async () => {
  await giveNotice(carrier, { to: '+13155550142', language: 'es' });
  expect(sent).toEqual([{ to: '+13155550142', text: 'Hay un mensaje para usted.' }]);
  for (const text of Object.values(noticeTexts))
    expect(text).not.toMatch(/recover|recuper|coach|acompa|program|team|equipo|treat|trata|Throughline/i);
});

test('no carrier is there until somebody registers one, and none twice', () => {
  expect(findTextCarrier(carrier.name)).toBeUndefined();
  registerTextCarrier(carrier);
  expect(findTextCarrier(carrier.name)).toBe(carrier);
  expect(() => registerTextCarrier(carrier)).toThrow('already');
});
