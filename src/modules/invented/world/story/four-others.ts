import type { Desk } from '../line/desk.ts';
import { addDays, addYears, instantAt, minutesOf, weekdayName } from '../local-time.ts';
import { during, tell } from './by-hand.ts';

const bus = '09:15';

/** Devon: first shift tomorrow at ten; he and Sam agreed to meet at the bus. */
export function tellDevon(desk: Desk): void {
  const { maker, line } = desk;
  const tomorrow = addDays(maker.today, 1);
  tell(desk, {
    daysAgo: 15,
    at: '11:00',
    minutes: 40,
    place: 'center',
    category: 'employment',
    said: 'Northgate wants to see me. I have not sat across from a boss in three years.',
    agreed: 'We practiced twice. You write three questions of your own for them.',
    step: { owner: 'participant', what: 'Write three questions for Northgate', dueIn: -11, doneAgo: 12 },
  });
  tell(desk, {
    daysAgo: 9,
    at: '13:30',
    minutes: 15,
    place: 'phone',
    category: 'employment',
    said: 'It went all right. She asked if I can lift. I said try me.',
    agreed: 'Now we wait. Whatever they say, it was a good talk.',
  });
  const yes = tell(desk, {
    daysAgo: 4,
    at: '14:00',
    minutes: 35,
    place: 'street',
    category: 'employment',
    said: `I got it. First shift on ${weekdayName(tomorrow)}, ten o’clock. I have never taken that bus.`,
    agreed: 'We meet at the bus at a quarter past nine and ride there together. You go in alone.',
    step: {
      owner: 'staff',
      what: 'Meet Devon at the bus at a quarter past nine, before his first shift at ten',
      dueIn: 1,
    },
  });
  line.add('agreed-call', {
    ...during(yes),
    category: 'employment',
    data: { at: instantAt(tomorrow, minutesOf(bus)) },
    words: { why: 'First shift at ten. Meet at the bus.' },
  });
  line.add('milestone', {
    ...during(yes),
    category: 'employment',
    data: { what: 'job', onDate: tomorrow, yearly: true, standing: 'self-reported' },
    words: { title: 'First shift at Northgate, at ten' },
  });
}

/** Luz: one year in three days; she wants cake, not a speech. */
export function tellLuz(desk: Desk): void {
  const day = addDays(desk.maker.today, 3);
  const told = tell(desk, {
    daysAgo: 6,
    at: '10:30',
    minutes: 35,
    place: 'street',
    said: `It will be a year on ${weekdayName(day)}. I want cake, not a speech.`,
    agreed: 'Cake, with the people you name. Nobody stands up and talks.',
  });
  desk.line.add('milestone', {
    ...during(told),
    category: 'substance-use',
    data: { what: 'days', onDate: addYears(day, -1), yearly: true, standing: 'self-reported' },
    words: { title: 'The day I started over', wish: 'Cake, not a speech.' },
  });
}

/** Andre: a short text sixteen days ago, and nothing since; the two agreed on every ten. */
export function tellAndre(desk: Desk): void {
  tell(desk, {
    daysAgo: 16,
    anyDay: true,
    at: '12:20',
    minutes: 4,
    place: 'text',
    said: 'Quiet week. Sanding the porch. Talk soon.',
  });
}

/** Priya: the letter she waited for came yesterday, and she wants to read it together. */
export function tellPriya(desk: Desk): void {
  tell(desk, {
    daysAgo: 47,
    at: '11:30',
    minutes: 50,
    place: 'home',
    category: 'housing',
    said: 'Two rooms and a window to the street. That is the dream. My name on the bell.',
    agreed: 'We filled in the form for Beacon together. You mail it yourself.',
    step: { owner: 'participant', what: 'Mail the form to Beacon', dueIn: -42, doneAgo: 44 },
  });
  tell(desk, {
    daysAgo: 8,
    at: '15:00',
    minutes: 15,
    place: 'phone',
    category: 'housing',
    said: 'Still no word from Beacon. I check the mailbox twice a day and tell myself once.',
    agreed: 'When a letter comes, you don’t have to open it alone.',
  });
  tell(desk, {
    daysAgo: 1,
    anyDay: true,
    at: '16:40',
    minutes: 5,
    place: 'text',
    category: 'housing',
    said: 'The housing letter from Beacon arrived. I have not opened it. Can we read it together?',
    agreed: 'Tomorrow, at one table. You hold the letter.',
    step: { owner: 'participant', what: 'Read the letter from Beacon together', dueIn: 0 },
  });
}
