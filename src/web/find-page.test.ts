import { describe, expect, it } from 'vitest';
import { defineWeb } from './define-web.ts';
import { currentEntry, documentTitle, isMeantFor, menuFor } from './find-page.ts';
import type { Person, Session } from './session.ts';
import { noSession } from './session.ts';

const person = (kind: Person['kind']): Person => ({
  id: '1',
  kind,
  name: 'Sam Ortiz',
  roles: [],
});
const coach: Session = { ...noSession, signedIn: true, person: person('staff'), abilities: ['today.read'] };
const participant: Session = { ...noSession, signedIn: true, person: person('participant') };

const door = defineWeb({
  name: 'coaching',
  words: {
    en: () => Promise.reject(new Error('not asked')),
    es: () => Promise.reject(new Error('not asked')),
  },
  pages: [],
  participantSections: [],
  menu: [
    { path: '/people', word: 'people', audience: 'staff', order: 20 },
    { path: '/today', word: 'today', needs: 'today.read', audience: 'staff', order: 10 },
    { path: '/tokens', word: 'tokens', needs: 'tokens.make', audience: 'staff', order: 90 },
    { path: '/people', word: 'everybody', audience: 'staff', order: 95 },
    { path: '/mine', word: 'mine', audience: 'participant', order: 10 },
  ],
});

describe('The menu', () => {
  it('shows staff what they may do, in order', () => {
    expect(menuFor([door], coach).map((entry) => entry.path)).toEqual(['/today', '/people']);
  });

  it('shows a participant nothing of staff', () => {
    expect(menuFor([door], participant).map((entry) => entry.path)).toEqual(['/mine']);
  });

  it('is empty before signing in', () => {
    expect(menuFor([door], noSession)).toEqual([]);
  });

  it('marks the entry that a page lies under', () => {
    const menu = menuFor([door], coach);
    expect(currentEntry(menu, '/people/1/line')?.path).toBe('/people');
    expect(currentEntry(menu, '/peopleless')).toBeUndefined();
  });
});

it('a page stands in the menu once, where it comes first', () => {
  expect(menuFor([door], coach).map(({ word }) => word)).toEqual(['today', 'people']);
});

describe('An entry that another serves better', () => {
  it('gives way to it', () => {
    const coaches = { audience: 'staff', needs: 'coaches.watch', unless: 'today.read' } as const;
    const managing: Session = { ...coach, abilities: ['coaches.watch'] };
    expect(isMeantFor(coaches, managing)).toBe(true);
    expect(isMeantFor(coaches, { ...coach, abilities: ['coaches.watch', 'today.read'] })).toBe(false);
  });
});

describe('The title of the browser tab', () => {
  it('names the page for staff', () => {
    expect(documentTitle('People', coach, 'Today')).toBe('People · Throughline');
  });

  it('says nothing at all of a page of a participant', () => {
    expect(documentTitle('My recovery plan', participant, 'Today')).toBe('Today');
    expect(documentTitle('My recovery plan', participant, 'Today', true)).toBe('My recovery plan');
  });
});
