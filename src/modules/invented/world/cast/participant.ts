import type { Chance } from '../chance.ts';
import type { Slots } from '../expand.ts';
import { capitalized } from '../expand.ts';
import { addDays, addYears, instantAt } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import { invented555 } from '../phone-numbers.ts';
import { children, friends, kinfolk } from '../phrases/pools/people.ts';
import { buildings, courses, dishes, hobbies, parts, spots, sums, workplaces } from '../phrases/slots.ts';
import type { Setting } from '../setting/setting.ts';
import type { Id, Language, LocalDate, Participant, Supporter, WrittenLanguage } from '../types.ts';
import type { Part, Speaks } from './cast.ts';
import { reachOf } from './reach.ts';
import { storyProfiles } from './story-profiles.ts';

/** A person as the rest of the invention knows them. */
export interface Profile {
  part: Part;
  participant: Participant;
  supporters: readonly Supporter[];
  /** The words bound to this person, by language. */
  slots: Record<WrittenLanguage, Slots>;
  hasKin: boolean;
  hasChild: boolean;
}

const languagesOf: Record<Speaks, readonly Language[]> = {
  en: ['en'],
  es: ['es'],
  both: ['es', 'en'],
  ht: ['ht', 'en'],
  vi: ['vi', 'en'],
};

/** Everything about a person that has no history: names, ways to be reached, people at their side. */
export function profileOf(
  maker: Maker,
  setting: Setting,
  part: Part,
  index: number,
  since: LocalDate,
): Profile {
  const chance = maker.chance(`${part.key}/profile`);
  const createdAt = instantAt(since, 540);
  const id = maker.id(`participant/${part.key}`, createdAt);
  const coach = setting.staffMember(part.coach);
  const [chosenName, fullName, pronouns] = part.person;
  const birthDate = addDays(addYears(since, -chance.int(21, 58)), -chance.int(1, 360));
  const supporters = supportersOf(maker, part, id, index, since, chance);
  const participant: Participant = {
    id,
    key: part.key,
    chosenName,
    fullName,
    pronouns,
    birthDate,
    languages: languagesOf[part.speaks],
    ...reachOf(index, part.speaks, part.ending.startsWith('call'), chance),
    shifts: [],
    siteId: coach.siteId,
    createdAt,
    ...storyProfiles[part.key],
  };
  return { part, participant, supporters, ...bind(part, participant, supporters, chance) };
}

function supportersOf(
  maker: Maker,
  part: Part,
  participantId: Id,
  index: number,
  since: LocalDate,
  chance: Chance,
): Supporter[] {
  const [relation, , name] = part.key === 'maya' ? (['sister', '', 'Ana'] as const) : chance.pick(kinfolk);
  const [friendship, friend] = chance.pick(friends);
  const kin = part.key === 'maya' || chance.yes(0.65);
  const listed = [
    ...(kin ? [{ name, relation }] : []),
    ...(chance.yes(0.4) ? [{ name: friend, relation: friendship }] : []),
  ];
  return listed.map((one, place) => ({
    id: maker.id(`supporter/${part.key}/${place}`, instantAt(since, 560)),
    participantId,
    ...one,
    phone: place === 0 && chance.yes(0.8) ? invented555('607', index) : null,
    mayBeCalled: chance.yes(0.4) || (part.key === 'maya' && place === 0),
  }));
}

function bind(
  part: Part,
  participant: Participant,
  supporters: readonly Supporter[],
  chance: Chance,
): Pick<Profile, 'slots' | 'hasKin' | 'hasChild'> {
  const family = supporters.find(({ relation }) => kinfolk.some(([known]) => known === relation));
  const [child, daughterOrSon, hijo, ending] = chance.pick(children);
  const born = Number(participant.birthDate.slice(0, 4));
  const hasChild = Number(participant.createdAt.slice(0, 4)) - born >= 29 && chance.yes(0.5);
  const both = bothLanguages(chance);
  const own = { kinName: family?.name ?? '', child, childO: ending, o: spanishEnding(part.person[2]) };
  return {
    slots: {
      en: { ...both.en, ...own, kin: family?.relation ?? '', childWord: daughterOrSon },
      es: { ...both.es, ...own, childWord: hijo },
    },
    hasKin: family !== undefined,
    hasChild,
  };
}

/** One workplace, course, walk and so on a person, in both languages. */
function bothLanguages(chance: Chance): Record<WrittenLanguage, Record<string, string>> {
  const place = chance.pick(workplaces);
  const chosen = {
    job: place.job,
    course: chance.pick(courses),
    hobby: chance.pick(hobbies),
    spot: chance.pick(spots),
    dish: chance.pick(dishes),
    parts: chance.pick(parts),
  };
  const same = { employer: place.name, building: chance.pick(buildings), sum: chance.pick(sums) };
  const side = (language: WrittenLanguage) => ({
    ...Object.fromEntries(Object.entries(chosen).map(([name, word]) => [name, word[language]])),
    ...same,
    Hobby: capitalized(chosen.hobby[language]),
  });
  return { en: side('en'), es: side('es') };
}

function spanishEnding(pronouns: string): string {
  if (pronouns.startsWith('he')) return 'o';
  return pronouns.startsWith('she') ? 'a' : 'e';
}
