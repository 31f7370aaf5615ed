import type { Bilingual } from '../phrase-types.ts';

/** Why a call was agreed on. */
export const callReasons: Bilingual = {
  en: [
    'After the appointment, to hear how it was',
    'The evening is long that day',
    'Before the visit, five minutes',
    'To hear each other once between meetings',
    'A call instead of the meeting that week',
    'The day after the family dinner',
    'To go over the form once more',
    'Because that day is a hard one',
  ],
  es: [
    'Después de la cita, para saber cómo estuvo',
    'Esa noche es larga',
    'Antes de la visita, cinco minutos',
    'Para oírnos una vez entre reuniones',
    'Una llamada en lugar de la reunión esa semana',
    'Al otro día de la cena familiar',
    'Para repasar el formulario',
    'Porque ese día es difícil',
  ],
};

/** Who brought a person here. */
export const referredBy: readonly string[] = [
  'self',
  'family',
  'friend',
  'treatment program',
  'hospital',
  'another participant',
  'shelter',
  'school',
  'court services',
];

/** Why somebody walks along beside the coach. */
export const beside = {
  work: 'Looks for work together with them, beside the coach.',
  health: 'Sees them about their health, beside the coach.',
};

/** Why a person's coach changed. */
export const coachChanges: readonly string[] = [
  'Asked for later hours than the first coach works.',
  'Asked to work with someone closer to home.',
  'Knew each other from before; both preferred a change.',
  'The number of people per coach was evened out.',
  'Asked for another coach, and did not have to say why.',
];

export const newCoachJoined = 'A new coach joined and had room.';
export const speaksTheLanguage = 'A coach who speaks the same first language joined.';
export const firstCoach = 'Chosen at the first visit.';
export const cameBack = 'Came back after a time away.';

/** Why an episode closed. Never a verdict. */
export const endings: readonly string[] = [
  'Reached what they came for',
  'Moved away',
  'Prefers to come by when wanted',
  'Steady at work and with family, no weekly meeting needed',
  'Went on with another program',
];

/** What a person said when choosing no follow-up. */
export const noFollowUp: readonly string[] = [
  'I will come when I want to. Please don’t call.',
  'No calls. I know where the door is.',
  'I would like to close this part. Thank you.',
];

/** What a person said about being followed up. */
export const followUpWords: readonly string[] = [
  'Call me after a month and then now and then.',
  'A short call is good. If I don’t pick up, try once more.',
  'Yes, check in. I may say I am fine. Ask twice.',
];

/** Services each kind of program gives besides meetings, by their codes in the list of the house, with usual minutes. */
export const services = {
  coaching: [
    { service: 'ride', minutes: 60 },
    { service: 'papers', minutes: 30 },
    { service: 'housing', minutes: 40 },
    { service: 'legal', minutes: 30 },
    { service: 'naloxone', minutes: 20 },
  ],
  'supported-employment': [
    { service: 'job-search', minutes: 40 },
    { service: 'job-support', minutes: 45 },
    { service: 'education', minutes: 45 },
    { service: 'benefits', minutes: 50 },
  ],
  'community-center': [
    { service: 'papers', minutes: 30 },
    { service: 'benefits', minutes: 45 },
    { service: 'education', minutes: 45 },
    { service: 'naloxone', minutes: 20 },
  ],
} as const;
