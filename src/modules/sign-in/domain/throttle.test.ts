import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressGroup, bucketsOf, ladders, waitsOf } from './throttle.ts';

const ladder = fc.record({
  free: fc.integer({ min: 1, max: 40 }),
  first: fc.integer({ min: 1, max: 10 }),
  most: fc.integer({ min: 60, max: 3600 }),
});

describe('the waiting ladder', () => {
  it('lets a few tries pass, then asks for twice the patience each time, and never for more than the most', () => {
    fc.assert(
      fc.property(ladder, (one) => {
        const waits = waitsOf(one);
        expect(waits.slice(0, one.free).every((wait) => wait === 0)).toBe(true);
        expect(waits[one.free]).toBe(one.first);
        expect(waits.at(-1)).toBe(one.most);
        for (let at = one.free + 1; at < waits.length - 1; at += 1) {
          expect(waits[at]).toBe((waits[at - 1] ?? 0) * 2);
        }
        expect(waits.every((wait) => wait <= one.most)).toBe(true);
      }),
    );
  });

  it('leaves somebody who guesses all day fewer than 120 guesses at one account from elsewhere', () => {
    const waits = waitsOf(ladders.login);
    let now = 0;
    let guesses = 0;
    while (now < 86_400) {
      now += waits[Math.min(guesses, waits.length - 1)] ?? 0;
      guesses += 1;
    }
    expect(guesses).toBeLessThan(120);
  });
});

describe('what a try is counted against', () => {
  it('counts a known device alone, so that nobody elsewhere can lock it out', () => {
    const stranger = bucketsOf({ subject: 'login ana', address: '203.0.113.9' });
    const known = bucketsOf({ subject: 'login ana', address: '203.0.113.9', deviceId: 'd1' });
    expect(known).toHaveLength(1);
    expect(stranger.map((bucket) => bucket.key)).not.toContain(known[0]?.key);
  });

  it('counts strangers by login and by address', () => {
    const keys = bucketsOf({ subject: 'login ana', address: '203.0.113.9' }).map((bucket) => bucket.key);
    expect(keys).toEqual(['login ana', 'address 203.0.113.9']);
  });

  it('counts a page that everybody shares by address alone: one visitor cannot close it for all', () => {
    const keys = bucketsOf({ subject: 'code', address: '203.0.113.9', sharedSubject: true });
    expect(keys.map((bucket) => bucket.key)).toEqual(['address 203.0.113.9']);
  });
});

describe('an address', () => {
  it('of version 6 stands for its network: the last 64 bits change nothing', () => {
    const group = fc.integer({ min: 0, max: 0xff_ff }).map((value) => value.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        const at = (host: string[]) => addressGroup([...network, ...host].join(':'));
        expect(at(one)).toBe(at(other));
        expect(at(one)).toBe(network.join(':'));
      }),
    );
  });

  it.each([
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['2001:0db8:0001::', '2001:db8:1:0'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['203.0.113.9', '203.0.113.9'],
  ])('%s is counted as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
