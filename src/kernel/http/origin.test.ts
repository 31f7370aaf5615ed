import { expect, test } from 'vitest';
import { refuseForeign, refuseStrangeName } from './origin.ts';

const local = { BEHIND_PROXY: false };
const outside = { BEHIND_PROXY: true, PUBLIC_URL: 'https://line.example.org' };
const passes = (look: () => void): boolean => {
  try {
    look();
    return true;
  } catch {
    return false;
  }
};
const named = (host: string, reach: { BEHIND_PROXY: boolean; PUBLIC_URL?: string }, forwarded?: string) =>
  passes(() =>
    refuseStrangeName(
      { method: 'GET', headers: { host, ...(forwarded ? { 'x-forwarded-host': forwarded } : {}) } },
      { PUBLIC_URL: undefined, ...reach },
    ),
  );

test('an installation answers at localhost and at its public URL, by no other name', () => {
  expect(['localhost:4000', '127.0.0.1', '[::1]:80'].every((host) => named(host, local))).toBe(true);
  expect(['evil.example', 'localhost.evil.example', ''].some((host) => named(host, local))).toBe(false);
  expect(named('line.example.org', outside)).toBe(true);
  expect(named('line.example.org.evil.example', outside)).toBe(false);
});

test('behind a proxy the name the proxy tells counts; elsewhere nobody believes it', () => {
  expect(named('127.0.0.1:4000', outside, 'line.example.org')).toBe(true);
  expect(named('127.0.0.1:4000', outside, 'evil.example')).toBe(false);
  expect(named('evil.example', local, 'localhost')).toBe(false);
  expect(named('anything.example', { BEHIND_PROXY: true })).toBe(true);
});

const acts = (headers: Record<string, string>, reach: { BEHIND_PROXY: boolean; PUBLIC_URL?: string }) =>
  passes(() => refuseForeign({ method: 'POST', headers }, { PUBLIC_URL: undefined, ...reach }));

test('a page acts only on the installation it came from', () => {
  expect(acts({ host: 'localhost:4000', origin: 'http://localhost:4000' }, local)).toBe(true);
  expect(acts({ host: 'localhost:4000' }, local)).toBe(true);
  expect(acts({ host: 'localhost:4000', origin: 'http://localhost:4001' }, local)).toBe(false);
  expect(acts({ host: 'localhost:4000', origin: 'null' }, local)).toBe(false);
  const forwarded = { host: '127.0.0.1:4000', 'x-forwarded-host': 'line.example.org' };
  expect(acts({ ...forwarded, origin: 'https://line.example.org' }, outside)).toBe(true);
  expect(acts({ ...forwarded, origin: 'https://evil.example' }, outside)).toBe(false);
});
