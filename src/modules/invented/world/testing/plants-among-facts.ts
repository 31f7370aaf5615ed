import { addDays, addMinutes, addYears, instantAt, startOfDay, wallClock } from '../local-time.ts';
import type { Plant } from './planting.ts';
import { firstOf, movedTo, replaced, staffOf, withEnrolment, withFact } from './planting.ts';

/** What is wrong with what happened. */
export const plantsAmongFacts: readonly Plant[] = [
  {
    what: 'a contact before the person came',
    change: (world) => {
      const contact = firstOf(world, 'contact');
      return replaced(world, contact, movedTo(contact, instantAt('2019-03-05', 600)));
    },
    finds: /contact of .* on 2019-03-05 lies outside every enrolment/,
  },
  {
    what: 'a contact by somebody who is not the coach',
    change: (world) => {
      const maya = world.participants.find(({ key }) => key === 'maya');
      const contact = firstOf(world, 'contact', ({ participantId }) => participantId === maya?.id);
      return withFact(world, { ...contact, authorId: staffOf(world, 'paul-nakagawa').id });
    },
    finds: /contact of Maya .* was not with the coach/,
  },
  {
    what: 'a coach in two places at once',
    change: (world) => {
      const contact = firstOf(world, 'contact', ({ data }) => data.minutes > 30);
      const other = firstOf(
        world,
        'contact',
        ({ authorId, participantId, data }) =>
          authorId === contact.authorId && participantId !== contact.participantId && data.minutes > 30,
      );
      return replaced(world, other, movedTo(other, addMinutes(contact.happenedAt, 5)));
    },
    finds: /is in two places on/,
  },
  {
    what: 'a meeting on a Sunday',
    change: (world) => {
      const contact = firstOf(world, 'contact', ({ data }) => data.place === 'home');
      return replaced(world, contact, movedTo(contact, instantAt('2026-10-18', 600)));
    },
    finds: /happened on a day off/,
  },
  {
    what: 'a meeting in the middle of the night',
    change: (world) => {
      const contact = firstOf(world, 'contact');
      return replaced(world, contact, movedTo(contact, instantAt('2026-10-20', 200)));
    },
    finds: /happened in the night/,
  },
  {
    what: 'a fact written down after the story ends',
    change: (world) => withFact(world, { ...firstOf(world, 'contact'), recordedAt: startOfDay(world.today) }),
    finds: /was written down after the story ends/,
  },
  {
    what: 'a fact written down before it happened',
    change: (world) => {
      const contact = firstOf(world, 'contact');
      return withFact(world, { ...contact, recordedAt: addMinutes(contact.happenedAt, -5) });
    },
    finds: /was written down before it happened/,
  },
  {
    what: 'a missed meeting that took half an hour',
    change: (world) => {
      const contact = firstOf(world, 'contact', ({ data }) => data.outcome === 'missed');
      return withFact(world, { ...contact, data: { ...contact.data, minutes: 30 } });
    },
    finds: /is missed and took 30 minutes/,
  },
  {
    what: 'a message left for somebody who asked for none',
    change: (world) => {
      const quiet = new Set(
        world.participants.filter(({ leaveMessage }) => !leaveMessage).map(({ id }) => id),
      );
      const contact = firstOf(
        world,
        'contact',
        ({ participantId, data }) => data.outcome !== 'kept' && quiet.has(participantId),
      );
      return withFact(world, { ...contact, words: { note: 'Rang once, left a short hello.' } });
    },
    finds: /left a message against the person’s wish/,
  },
  {
    what: 'a step done before it was agreed',
    change: (world) => {
      const done = firstOf(world, 'step-done');
      const moved = movedTo(done, instantAt(addDays(wallClock(done.happenedAt).date, -40), 600));
      return replaced(world, done, moved);
    },
    finds: /was done before it was agreed/,
  },
  {
    what: 'a step due before it was agreed',
    change: (world) => {
      const step = firstOf(world, 'next-step');
      return withFact(world, { ...step, data: { ...step.data, dueOn: '2020-01-01' } });
    },
    finds: /was due before it was agreed/,
  },
  {
    what: 'a step that nobody finished for a year',
    change: (world) => ({ ...world, facts: world.facts.filter(({ kind }) => kind !== 'step-done') }),
    finds: /is long forgotten/,
  },
  {
    what: 'a step without a contact it came from',
    change: (world) => withFact(world, { ...firstOf(world, 'next-step'), about: null }),
    finds: /next-step of .* is not about what it should be/,
  },
  {
    what: 'a call agreed for a time already past',
    change: (world) => {
      const call = firstOf(world, 'agreed-call');
      return withFact(world, { ...call, data: { at: call.happenedAt } });
    },
    finds: /names a time already past/,
  },
  {
    what: 'a line put aside until a day already over',
    change: (world) => {
      const snooze = firstOf(world, 'snooze');
      return withFact(world, { ...snooze, data: { until: '2020-01-01' } });
    },
    finds: /was over before it began/,
  },
  {
    what: 'a milestone of a day that has not come',
    change: (world) => {
      const milestone = firstOf(world, 'milestone', ({ data }) => data.what === 'days');
      return withFact(world, { ...milestone, data: { ...milestone.data, onDate: addYears(world.today, 1) } });
    },
    finds: /tells of a day that has not come/,
  },
  {
    what: 'a signature that somebody else gave',
    change: (world) =>
      withFact(world, { ...firstOf(world, 'co-sign'), authorId: staffOf(world, 'sam-ortiz').id }),
    finds: /was not given by the person/,
  },
  {
    what: 'an answer to what was not written yet',
    change: (world) => {
      const signed = firstOf(world, 'co-sign');
      return replaced(
        world,
        signed,
        movedTo(signed, instantAt(addDays(wallClock(signed.happenedAt).date, -30), 600)),
      );
    },
    finds: /answers what was not written yet/,
  },
  {
    what: 'something kept between two that the team can read about',
    change: (world) => {
      const step = firstOf(world, 'next-step', ({ audience }) => audience === 'team');
      const contact = firstOf(world, 'contact', ({ id }) => id === step.about);
      return withFact(world, { ...contact, audience: 'just-us' });
    },
    finds: /tells the team of something kept between two/,
  },
  {
    what: 'a closing that follows a return to use',
    change: (world) => {
      const told = firstOf(world, 'return-to-use');
      const endedOn = addDays(wallClock(told.happenedAt).date, 4);
      const enrolment = world.enrolments.find(({ participantId }) => participantId === told.participantId);
      return withEnrolment(world, enrolment, { endedOn, followUp: 'none', followUpDates: [] });
    },
    finds: /return-to-use of .* was followed by a change/,
  },
  {
    what: 'a fact that carries another time in its identifier',
    change: (world) => {
      const strength = firstOf(world, 'strength');
      return withFact(world, { ...strength, happenedAt: addMinutes(strength.happenedAt, 1) });
    },
    finds: /strength of .* carries another time in its identifier/,
  },
];
