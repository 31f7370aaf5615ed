import type { EventEmitter } from 'node:events';

const lookEvery = 60_000;

/** Settles once nobody has sent a request for as many minutes as `patience` says at that moment. */
export function whenUnvisited(server: EventEmitter, patience: () => number): Promise<string> {
  let last = Date.now();
  server.on('request', () => {
    last = Date.now();
  });
  return new Promise((resolve) => {
    const looking = setInterval(() => {
      if (Date.now() - last < patience() * 60_000) return;
      clearInterval(looking);
      resolve('unvisited');
    }, lookEvery);
    looking.unref();
  });
}
