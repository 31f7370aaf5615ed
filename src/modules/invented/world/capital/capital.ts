import type { Course } from '../course/course.ts';
import { addMinutes } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Fact, FactData, FactKind, FactOf, FactWords, WrittenLanguage } from '../types.ts';
import { domainOf } from './domain-words.ts';
import { stories } from './moving.ts';

type Contact = FactOf<'contact'>;

const isMeeting = (fact: Fact): fact is Contact =>
  fact.kind === 'contact' &&
  fact.data.outcome === 'kept' &&
  fact.audience === 'team' &&
  !['phone', 'text'].includes(fact.data.place);

interface Given<K extends FactKind> {
  path: string;
  /** The meeting it was written down in. */
  in: Contact;
  kind: K;
  category: Fact['category'];
  data: FactData[K];
  words: FactWords[K];
  byParticipant?: boolean;
  minute?: number;
}

/** One more fact of a meeting, at its own minute, written down with it. */
function factIn<K extends FactKind>(maker: Maker, given: Given<K>): FactOf<K> {
  const { kind, category, data, words, in: meeting } = given;
  const happenedAt = addMinutes(meeting.happenedAt, given.minute ?? 5);
  const language: WrittenLanguage | null = Object.keys(words).length > 0 ? (meeting.language ?? 'en') : null;
  return {
    kind,
    id: maker.id(`capital/${meeting.participantId}/${given.path}`, happenedAt),
    participantId: meeting.participantId,
    happenedAt,
    recordedAt: happenedAt > meeting.recordedAt ? happenedAt : meeting.recordedAt,
    authorId: given.byParticipant ? meeting.participantId : meeting.authorId,
    category,
    audience: 'team',
    data,
    words,
    language,
    about: null,
  };
}

function movesIn(maker: Maker, meeting: Contact, story: number): Fact[] {
  return (stories[story] ?? []).map(({ from, to, how, ...why }, at) =>
    factIn(maker, {
      path: `moves/${at}`,
      in: meeting,
      kind: 'influence',
      category: 'assessment',
      data: { from, to, how },
      words: { why: meeting.language === 'es' ? why.es : why.en },
      minute: 10 + at,
    }),
  );
}

/** Her sister is asked in by herself, says one thing, and is heard apart. */
function sistersView(maker: Maker, meeting: Contact): Fact[] {
  const invited = factIn(maker, {
    path: 'voice',
    in: meeting,
    kind: 'voice-invited',
    category: 'family',
    data: { voice: 'family' },
    words: { who: 'Ana, my sister' },
    byParticipant: true,
    minute: 2,
  });
  const said = factIn(maker, {
    path: 'voice/said',
    in: meeting,
    kind: 'voice-said',
    category: 'family',
    data: { invitationId: invited.id, how: 'in-person', domain: 'D2' },
    words: { said: 'She laughs again. Home is still loud.' },
    minute: 12,
  });
  return [invited, said];
}

/** Some told what moves what, when people knew each other a little. */
function someones(maker: Maker, key: string, meetings: readonly Contact[]): Fact[] {
  const chance = maker.chance(`${key}/capital`);
  const [, , third] = meetings;
  return third && chance.yes(0.25) ? movesIn(maker, third, chance.int(1, stories.length - 1)) : [];
}

const placed = (fact: Fact): Fact => {
  const domain = fact.kind === 'strength' ? domainOf(fact.words.what) : undefined;
  return fact.kind === 'strength' && domain ? { ...fact, data: { ...fact.data, domain } } : fact;
};

/** The same facts with strengths that have a place, and what was said of the eight domains beside them. */
export function withCapital(maker: Maker, courses: readonly Course[], facts: readonly Fact[]): Fact[] {
  const byPerson = Map.groupBy(facts.filter(isMeeting), ({ participantId }) => participantId);
  const more = courses.flatMap(({ participant: { id, key } }) => {
    const meetings = (byPerson.get(id) ?? []).toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt));
    const latest = meetings.at(-1);
    if (key !== 'maya') return someones(maker, key, meetings);
    return latest ? [...movesIn(maker, latest, 0), ...sistersView(maker, latest)] : [];
  });
  return [...facts.map(placed), ...more];
}
