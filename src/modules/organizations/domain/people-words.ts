/**
 * What an organization may call those it walks with, and those who walk along. Each word is vetted in both languages: one
 * ending for every gender in Spanish, *a* and never *an* in English, person-first, and none that a law or a payer uses.
 */
export const participantWords = ['people', 'participants', 'members', 'residents', 'students'] as const;
export type ParticipantWord = (typeof participantWords)[number];
export const coachWords = ['coach', 'guide', 'specialist'] as const;
export type CoachWord = (typeof coachWords)[number];

export interface PeopleWords {
  participants: ParticipantWord;
  coach: CoachWord;
}

/** Until an organization chooses. */
export const plainWords: PeopleWords = { participants: 'people', coach: 'coach' };

/** How a word is completed into the pages' texts: `{{People}}`, `{{participant}}`, `{{coaches}}` … */
export interface SpokenWords {
  /** In menus and titles. */
  People: string;
  participant: string;
  coach: string;
  coaches: string;
}

type Two = readonly [one: string, many: string];

const participants: Record<'en' | 'es', Record<ParticipantWord, Two>> = {
  en: {
    people: ['participant', 'people'],
    participants: ['participant', 'participants'],
    members: ['member', 'members'],
    residents: ['resident', 'residents'],
    students: ['student', 'students'],
  },
  es: {
    people: ['participante', 'personas'],
    participants: ['participante', 'participantes'],
    members: ['miembro', 'miembros'],
    residents: ['residente', 'residentes'],
    students: ['estudiante', 'estudiantes'],
  },
};

const coaches: Record<'en' | 'es', Record<CoachWord, Two>> = {
  en: { coach: ['coach', 'coaches'], guide: ['guide', 'guides'], specialist: ['specialist', 'specialists'] },
  es: {
    coach: ['acompañante', 'acompañantes'],
    guide: ['guía', 'guías'],
    specialist: ['especialista', 'especialistas'],
  },
};

const begun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function spoken(language: 'en' | 'es', chosen: PeopleWords): SpokenWords {
  const [participant, people] = participants[language][chosen.participants];
  const [coach, many] = coaches[language][chosen.coach];
  return { People: begun(people), participant, coach, coaches: many };
}

/** The words of both languages where they are not the house's own; undefined otherwise, since pages know those. */
export function spokenWords(chosen: PeopleWords): Record<'en' | 'es', SpokenWords> | undefined {
  const isPlain = chosen.participants === plainWords.participants && chosen.coach === plainWords.coach;
  return isPlain ? undefined : { en: spoken('en', chosen), es: spoken('es', chosen) };
}
