import { expect, it } from 'vitest';
import type { ConsentSeen } from '../server.ts';
import { stoppedBy } from './stopped-by.ts';

type Running = ConsentSeen['running'][number];

const lee: Running = {
  recipientId: 'lee',
  recipientName: 'Dr. Lee',
  information: ['note', 'plan'],
  purposes: ['treatment', 'payment'],
};
const elm: Running = { ...lee, recipientId: 'elm', recipientName: 'Elm School', information: ['attendance'] };
const consents = [{ running: [lee] }, { running: [elm] }];

it('a wish that names nobody and nothing would stop whatever anybody can see', () => {
  expect(stoppedBy({}, consents)).toEqual([lee, elm]);
});

it('a wish about one kind of entry would stop that kind alone, for whoever sees it', () => {
  expect(stoppedBy({ information: 'note' }, consents)).toEqual([{ ...lee, information: ['note'] }]);
  expect(stoppedBy({ information: 'plan', purpose: 'payment' }, consents)).toEqual([
    { ...lee, information: ['plan'], purposes: ['payment'] },
  ]);
});

it('a wish about one recipient would stop nothing of the others', () => {
  expect(stoppedBy({ recipientId: 'elm' }, consents)).toEqual([elm]);
  expect(stoppedBy({ recipientId: 'elm', information: 'note' }, consents)).toEqual([]);
  expect(stoppedBy({ purpose: 'housing' }, consents)).toEqual([]);
});
