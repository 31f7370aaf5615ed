import type { Language, Role } from '../types.ts';

export interface StaffEntry {
  key: string;
  fullName: string;
  pronouns: string;
  role: Role;
  languages: readonly Language[];
  /** Index of the site. */
  site: 0 | 1 | 2;
  /** Months before today on which the work here began. */
  monthsHere: number;
  /** Who stands in during leave; someone who speaks the same languages where there is one. */
  cover: string | null;
}

export const staffList: readonly StaffEntry[] = [
  {
    key: 'sam-ortiz',
    fullName: 'Sam Ortiz',
    pronouns: 'he/him',
    role: 'coach',
    languages: ['en', 'es'],
    site: 0,
    monthsHere: 41,
    cover: 'rosa-villalobos',
  },
  {
    key: 'rosa-villalobos',
    fullName: 'Rosa Villalobos',
    pronouns: 'she/her',
    role: 'coach',
    languages: ['es', 'en'],
    site: 1,
    monthsHere: 29,
    cover: 'sam-ortiz',
  },
  {
    key: 'delia-fontaine',
    fullName: 'Delia Fontaine',
    pronouns: 'she/her',
    role: 'coach',
    languages: ['en', 'ht'],
    site: 0,
    monthsHere: 52,
    cover: 'marcus-whitfield',
  },
  {
    key: 'marcus-whitfield',
    fullName: 'Marcus Whitfield',
    pronouns: 'he/him',
    role: 'coach',
    languages: ['en'],
    site: 1,
    monthsHere: 33,
    cover: 'kenji-abara',
  },
  {
    key: 'kenji-abara',
    fullName: 'Kenji Abara',
    pronouns: 'they/them',
    role: 'coach',
    languages: ['en'],
    site: 2,
    monthsHere: 20,
    cover: 'marcus-whitfield',
  },
  {
    key: 'linh-tran',
    fullName: 'Linh Tran',
    pronouns: 'she/her',
    role: 'coach',
    languages: ['en', 'vi'],
    site: 2,
    monthsHere: 9,
    cover: 'kenji-abara',
  },
  {
    key: 'gloria-hemsworth',
    fullName: 'Gloria Hemsworth',
    pronouns: 'she/her',
    role: 'manager',
    languages: ['en'],
    site: 0,
    monthsHere: 60,
    cover: null,
  },
  {
    key: 'theo-marchetti',
    fullName: 'Theo Marchetti',
    pronouns: 'he/him',
    role: 'employment-specialist',
    languages: ['en', 'es'],
    site: 2,
    monthsHere: 25,
    cover: null,
  },
  {
    key: 'birdie-cole',
    fullName: 'Birdie Cole',
    pronouns: 'she/her',
    role: 'front-desk',
    languages: ['en'],
    site: 1,
    monthsHere: 37,
    cover: null,
  },
  {
    key: 'owen-fairley',
    fullName: 'Owen Fairley',
    pronouns: 'he/him',
    role: 'admin',
    languages: ['en'],
    site: 0,
    monthsHere: 30,
    cover: null,
  },
  {
    key: 'harriet-lowe',
    fullName: 'Harriet Lowe',
    pronouns: 'she/they',
    role: 'privacy-officer',
    languages: ['en'],
    site: 0,
    monthsHere: 46,
    cover: null,
  },
  {
    key: 'simone-achebe',
    fullName: 'Simone Achebe',
    pronouns: 'she/her',
    role: 'evaluator',
    languages: ['en'],
    site: 0,
    monthsHere: 22,
    cover: null,
  },
  {
    key: 'paul-nakagawa',
    fullName: 'Paul Nakagawa',
    pronouns: 'he/him',
    role: 'clinician',
    languages: ['en'],
    site: 0,
    monthsHere: 27,
    cover: null,
  },
];
