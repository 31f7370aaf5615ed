import { describe, expect, it } from 'vitest';
import type { Decision } from './decide-page.ts';
import { decidePage } from './decide-page.ts';
import type { Audience } from './define-web.ts';
import { defineWeb } from './define-web.ts';
import type { Session } from './session.ts';
import { noSession } from './session.ts';

const never = () => Promise.reject(new Error('not asked'));
const page = (path: string, audience: Audience, needs?: string) => ({
  path,
  audience,
  title: path,
  load: never,
  ...(needs ? { needs } : {}),
});

const door = defineWeb({
  name: 'all',
  words: { en: never, es: never },
  participantSections: [],
  pages: [
    page('/sign-in', 'public'),
    page('/help', 'public'),
    page('/welcome', 'public'),
    page('/begin', 'public'),
    page('/set-up', 'public'),
    page('/today', 'staff'),
    page('/today', 'participant'),
    page('/tokens', 'staff', 'tokens.make'),
    { ...page('/list', 'staff', 'list.read'), instead: '/list/all' },
    { ...page('/list/all', 'staff', 'list.watch'), instead: '/list' },
  ],
  menu: [
    { path: '/today', word: 'today', audience: 'staff', order: 10 },
    { path: '/today', word: 'today', audience: 'participant', order: 10 },
  ],
});

const doors = [door];
const person = { id: '1', name: 'Maya R.', roles: [] };
const staff: Session = { ...noSession, signedIn: true, person: { ...person, kind: 'staff' } };
const participant: Session = { ...noSession, signedIn: true, person: { ...person, kind: 'participant' } };
const empty: Session = { ...noSession, setUp: false };

const shown = (decision: Decision): string =>
  decision.do === 'show' ? `${decision.found.page.path} for ${decision.found.page.audience}` : decision.do;

describe('An empty installation', () => {
  it('opens its two doors at any address', () => {
    expect(shown(decidePage(empty, '/', doors))).toBe('/begin for public');
    expect(shown(decidePage(empty, '/today', doors))).toBe('/begin for public');
  });

  it('lets somebody set it up, and keeps help open', () => {
    expect(shown(decidePage(empty, '/set-up', doors))).toBe('/set-up for public');
    expect(shown(decidePage(empty, '/help', doors))).toBe('/help for public');
  });
});

describe('Before signing in', () => {
  it('asks to sign in and stays at the address that was asked for', () => {
    expect(shown(decidePage(noSession, '/today', doors))).toBe('/sign-in for public');
    expect(shown(decidePage(noSession, '/', doors))).toBe('/sign-in for public');
  });

  it('keeps help and invitations open', () => {
    expect(shown(decidePage(noSession, '/help', doors))).toBe('/help for public');
    expect(shown(decidePage(noSession, '/welcome', doors))).toBe('/welcome for public');
  });

  it('offers no second set-up, and leads on to where work begins', () => {
    expect(decidePage(noSession, '/set-up', doors)).toEqual({ do: 'go', to: '/' });
  });
});

describe('After signing in', () => {
  it('staff and participants have their own page at one address', () => {
    expect(shown(decidePage(staff, '/today', doors))).toBe('/today for staff');
    expect(shown(decidePage(participant, '/today', doors))).toBe('/today for participant');
  });

  it('the start leads to the first page of the menu', () => {
    expect(decidePage(staff, '/', doors)).toEqual({ do: 'go', to: '/today' });
    expect(decidePage(staff, '/sign-in', doors)).toEqual({ do: 'go', to: '/' });
  });

  it('what is not yours looks as if it did not exist', () => {
    expect(shown(decidePage(staff, '/tokens', doors))).toBe('not-found');
    expect(shown(decidePage(staff, '/nowhere', doors))).toBe('not-found');
  });

  it('a manager at a coach’s page, or a coach at a manager’s, is led to their own', () => {
    const at = (address: string, ...abilities: string[]) =>
      decidePage({ ...staff, abilities }, address, doors);
    expect(at('/list', 'list.watch')).toEqual({ do: 'go', to: '/list/all' });
    expect(at('/list/all', 'list.read')).toEqual({ do: 'go', to: '/list' });
    expect(shown(at('/list', 'list.read', 'list.watch'))).toBe('/list for staff');
    expect(shown(at('/list'))).toBe('not-found');
    expect(shown(decidePage(participant, '/list', doors))).toBe('not-found');
  });

  it('whoever has no page at all is told so', () => {
    expect(decidePage(staff, '/', [{ ...door, menu: [] }])).toEqual({
      do: 'nothing-yet',
    });
  });
});
