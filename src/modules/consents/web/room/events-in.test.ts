import { expect, it } from 'vitest';
import { takeEvents } from './events-in.ts';

it('hears of a change however the network cuts the words apart', () => {
  expect(takeEvents('event: ready\ndata: {}\n\nevent: chan')).toEqual({
    events: ['ready'],
    rest: 'event: chan',
  });
  expect(takeEvents('event: changed\r\ndata: {}\r\n\r\n')).toEqual({ events: ['changed'], rest: '' });
});

it('takes a sign of life for no change', () => {
  expect(takeEvents(': here\n\n')).toEqual({ events: [], rest: '' });
});
