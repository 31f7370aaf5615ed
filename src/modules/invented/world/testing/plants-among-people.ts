import { addDays, addYears, wallClock } from '../local-time.ts';
import type { Alongside, InventedWorld } from '../types.ts';
import type { Plant } from './planting.ts';
import { firstOf, staffOf, withEnrolment, withPerson, withStaff } from './planting.ts';

const everyDay = { days: [1, 2, 3, 4, 5, 6, 7] };

/** The first who walks along beside a coach, otherwise. */
const withAlongside = (world: InventedWorld, change: Partial<Alongside>): InventedWorld => ({
  ...world,
  alongside: world.alongside.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
});

/** What is wrong with people, programs, caseloads and leave. */
export const plantsAmongPeople: readonly Plant[] = [
  {
    what: 'a participant who is still a child',
    change: (world) => withPerson(world, 'maya', { birthDate: addYears(world.today, -15) }),
    finds: /Maya was not an adult/,
  },
  {
    what: 'a unit at a site that is not of the house',
    change: (world) => ({
      ...world,
      units: world.units.map((unit) => ({ ...unit, siteId: unit.id })),
    }),
    finds: /Hospital liaison is at no site/,
  },
  {
    what: 'a unit that somebody unknown reviewed',
    change: (world) => ({
      ...world,
      units: world.units.map((unit) => ({ ...unit, reviewedById: unit.id })),
    }),
    finds: /Hospital liaison was reviewed by nobody/,
  },
  {
    what: 'two people shown by the same name',
    change: (world) => withPerson(world, 'devon', { chosenName: 'Luz', fullName: 'Luz Miranda' }),
    finds: /Two people are shown as Luz M\./,
  },
  {
    what: 'a telephone that could be somebody’s',
    change: (world) => withPerson(world, 'maya', { phone: '+12125551234' }),
    finds: /could be somebody’s telephone/,
  },
  {
    what: 'one identifier for two things',
    change: (world) => ({ ...world, supporters: [...world.supporters, ...world.supporters.slice(0, 1)] }),
    finds: /1 identifiers are used twice/,
  },
  {
    what: 'a text to somebody without a telephone',
    change: (world) => withPerson(world, 'andre', { phone: null }),
    finds: /Andre .* reached somebody without a telephone/,
  },
  {
    what: 'a text to somebody who said that texts are not safe',
    change: (world) => withPerson(world, 'andre', { ways: ['phone'] }),
    finds: /Andre .* came in a way that is not safe/,
  },
  {
    what: 'a call outside safe hours',
    change: (world) => withPerson(world, 'maya', { safeFrom: '17:45' }),
    finds: /Maya .* came outside safe hours/,
  },
  {
    what: 'a call to somebody at work',
    change: (world) =>
      withPerson(world, 'maya', { shifts: [{ ...everyDay, from: '13:00', until: '23:00' }] }),
    finds: /Maya .* came while they were at work/,
  },
  {
    what: 'a shift of somebody without a job',
    change: (world) =>
      withPerson(world, 'andre', { shifts: [{ ...everyDay, from: '22:00', until: '06:00' }] }),
    finds: /Andre .* tells of a shift and has no job/,
  },
  {
    what: 'a coach who met people before the first day of work',
    change: (world) => withStaff(world, 'sam-ortiz', { startedOn: addDays(world.today, -10) }),
    finds: /written by Sam Ortiz before their first day/,
  },
  {
    what: 'a coach who shares no language with a person',
    change: (world) => withStaff(world, 'rosa-villalobos', { languages: ['vi'] }),
    finds: /Rosa Villalobos share no language/,
  },
  {
    what: 'a coach at work while on leave',
    change: (world) => {
      const { authorId, happenedAt } = firstOf(
        world,
        'contact',
        (one) => one.authorId === staffOf(world, 'sam-ortiz').id,
      );
      const [leave] = world.leaves;
      const { date } = wallClock(happenedAt);
      const planted = leave && { ...leave, staffId: authorId, coverId: null, firstDay: date, lastDay: date };
      return { ...world, leaves: planted ? [...world.leaves.slice(1), planted] : [] };
    },
    finds: /was written by Sam Ortiz while away/,
  },
  {
    what: 'cover by somebody who is away as well',
    change: (world) => ({
      ...world,
      leaves: world.leaves.map((leave) => ({ ...leave, coverId: leave.staffId })),
    }),
    finds: /covers for themself/,
  },
  {
    what: 'a person in one program twice at a time',
    change: (world) => ({
      ...world,
      enrolments: world.enrolments.flatMap((one, index) => (index === 0 ? [one, { ...one }] : [one])),
    }),
    finds: /is enrolled twice in one program/,
  },
  {
    what: 'a program closed without a word on following up',
    change: (world) => {
      const closed = world.enrolments.find(({ endedOn }) => endedOn !== null);
      return withEnrolment(world, closed, { followUp: null, followUpDates: [] });
    },
    finds: /closing says nothing about following up/,
  },
  {
    what: 'a day in coaching without a coach',
    change: (world) => ({ ...world, caseloads: world.caseloads.slice(1) }),
    finds: /Maya has no coach on/,
  },
  {
    what: 'a person with two coaches at a time',
    change: (world) => ({
      ...world,
      caseloads: world.caseloads.flatMap((one, index) => (index === 0 ? [one, { ...one }] : [one])),
    }),
    finds: /Maya has two coaches at a time/,
  },
  {
    what: 'a manager beside the coach',
    change: (world) => withAlongside(world, { staffId: staffOf(world, 'gloria-hemsworth').id }),
    finds: /beside the coach, who has no such work/,
  },
  {
    what: 'a specialist beside the coach before their first day',
    change: (world) => withAlongside(world, { startedOn: '2001-01-01' }),
    finds: /beside the coach before their first day/,
  },
  {
    what: 'a specialist beside the coach of somebody who left',
    change: (world) => ({ ...world, enrolments: world.enrolments.filter(({ endedOn }) => endedOn !== null) }),
    finds: /beside the coach, and is in no program/,
  },
  {
    what: 'a group that counts fewer heads than it names',
    change: (world) => ({ ...world, sessions: world.sessions.map((one) => ({ ...one, headcount: 0 })) }),
    finds: /counts fewer heads than names/,
  },
  {
    what: 'attendance at a group that did not meet',
    change: (world) => ({ ...world, sessions: [] }),
    finds: /belongs to no session/,
  },
];
