import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenUnvisited } from './unvisited.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const minutes = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 60_000);

function watched(patience: () => number) {
  const server = new EventEmitter();
  const told: string[] = [];
  void whenUnvisited(server, patience).then((why) => told.push(why));
  return { server, told };
}

test('a program nobody has visited for half an hour stops, and not before', async () => {
  const { server, told } = watched(() => 30);
  await minutes(20);
  server.emit('request');
  await minutes(29);
  expect(told).toEqual([]);
  await minutes(2);
  expect(told).toEqual(['unvisited']);
});

test('when ours is set up it goes sooner, and stays as long as somebody is in it', async () => {
  let patience = 30;
  const { server, told } = watched(() => patience);
  await minutes(10);
  server.emit('request');
  patience = 5;
  await minutes(4);
  expect(told).toEqual([]);
  server.emit('request');
  await minutes(4);
  expect(told).toEqual([]);
  await minutes(2);
  expect(told).toEqual(['unvisited']);
});
