import type { Maker } from '../maker.ts';
import type { Person } from '../phrases/pools/people.ts';
import {
  creoleSpeakers,
  englishSpeakers,
  spanishSpeakers,
  vietnameseSpeakers,
} from '../phrases/pools/people.ts';
import type { Ending } from './endings.ts';
import { endingsByChance } from './endings.ts';

export type Speaks = 'en' | 'es' | 'both' | 'ht' | 'vi';
export type StoryKey = 'maya' | 'devon' | 'luz' | 'andre' | 'priya';

/** One of the grown people, before any date is known. */
export interface Part {
  key: string;
  person: Person;
  speaks: Speaks;
  coach: string;
  ending: Ending;
  /** Left and came back: a gap in service. */
  cameBack: boolean;
}

/** The five people of Sam's Today. */
const storyPeople: readonly (readonly [StoryKey, Person, Speaks])[] = [
  ['maya', ['Maya', 'Maya Reyes', 'she/her'], 'both'],
  ['devon', ['Devon', 'Devon Tucker', 'he/him'], 'en'],
  ['luz', ['Luz', 'Luz Marrero', 'she/her'], 'both'],
  ['andre', ['Andre', 'Andre Kirkland', 'he/him'], 'en'],
  ['priya', ['Priya', 'Priya Shah', 'she/her'], 'en'],
];

/** How many people each coach walks with, by what they speak; Spanish speakers go where Spanish is spoken. */
const caseloads: readonly (readonly [coach: string, Partial<Record<Speaks, number>>])[] = [
  ['sam-ortiz', { es: 4, both: 2, en: 2 }],
  ['rosa-villalobos', { es: 8, both: 2 }],
  ['delia-fontaine', { ht: 1, both: 2, en: 5 }],
  ['marcus-whitfield', { both: 2, en: 7 }],
  ['kenji-abara', { both: 1, en: 7 }],
  ['linh-tran', { vi: 1, both: 1, en: 7 }],
];

/** People of Sam's who came back, and of all others: more than the ten below which a report tells of nobody. */
const cameBack = { sam: 2, others: 11 };

/** What is due this morning of those who came back says nothing of the time before. */
const endingsOfReturners: readonly Ending[] = ['quiet', 'step-soon', 'step-overdue'];

/** The fifty-seven grown people, five of them with a story for today: sixty in the house with the youngest and the walk-in list. */
export function castOf(maker: Maker): Part[] {
  const chance = maker.chance('cast');
  const names: Record<Speaks, Person[]> = {
    ...splitSpanish(chance.shuffle(spanishSpeakers)),
    en: chance.shuffle(englishSpeakers),
    ht: chance.shuffle(creoleSpeakers),
    vi: chance.shuffle(vietnameseSpeakers),
  };
  const seats = caseloads.flatMap(([coach, wanted]) => seatsOf(coach, wanted));
  const endings = endingsByChance(seats, chance);
  const others = seats.map(({ coach, speaks }, index): Part => {
    const person = names[speaks].pop();
    const ending = endings[index];
    if (!(person && ending)) throw new Error('the cast has more seats than names');
    return { key: `p${String(index + 6).padStart(2, '0')}`, person, speaks, coach, ending, cameBack: false };
  });
  return [...storyPeople.map(storyPart), ...withReturners(others)];
}

function splitSpanish(people: Person[]): Record<'es' | 'both', Person[]> {
  return { es: people.slice(0, 12), both: people.slice(12) };
}

function seatsOf(
  coach: string,
  wanted: Partial<Record<Speaks, number>>,
): { coach: string; speaks: Speaks }[] {
  const languages: readonly Speaks[] = ['es', 'both', 'ht', 'vi', 'en'];
  return languages.flatMap((speaks) =>
    Array.from({ length: wanted[speaks] ?? 0 }, () => ({ coach, speaks })),
  );
}

function storyPart([key, person, speaks]: (typeof storyPeople)[number]): Part {
  return { key, person, speaks, coach: 'sam-ortiz', ending: 'story', cameBack: false };
}

/** The last of each list are those who came back. */
function withReturners(parts: Part[]): Part[] {
  const fitting = (sam: boolean) =>
    parts.filter(
      ({ ending, coach, speaks }) =>
        endingsOfReturners.includes(ending) && (coach === 'sam-ortiz') === sam && speaks !== 'vi',
    );
  const chosen = new Set([...fitting(true).slice(-cameBack.sam), ...fitting(false).slice(-cameBack.others)]);
  return parts.map((part) => ({ ...part, cameBack: chosen.has(part) }));
}
