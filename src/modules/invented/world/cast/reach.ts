import type { Chance } from '../chance.ts';
import { invented555 } from '../phone-numbers.ts';
import type { Participant, Way } from '../types.ts';
import type { Speaks } from './cast.ts';

type Reach = Pick<Participant, 'phone' | 'ways' | 'leaveMessage' | 'safeFrom' | 'safeUntil' | 'reachNote'>;

/** Safe hours people name; each leaves at least two and a half hours of a working day. */
const hours: readonly (readonly [string, string])[] = [
  ['09:00', '20:00'],
  ['09:00', '20:00'],
  ['08:00', '21:00'],
  ['10:00', '17:00'],
  ['12:00', '19:00'],
  ['14:30', '20:00'],
  ['09:00', '14:00'],
];

const ways: readonly (readonly Way[])[] = [
  ['text', 'phone', 'in-person'],
  ['text', 'phone', 'in-person'],
  ['phone', 'in-person'],
  ['text', 'in-person'],
  ['in-person', 'phone', 'text'],
];

const quietly = {
  en: [
    'Others hear what is left on the phone.',
    'Let it ring twice, then hang up.',
    'If someone else picks up, say wrong number.',
    'I see who called. I call back.',
  ],
  es: [
    'Otros oyen lo que queda grabado.',
    'Veo quién llamó. Yo devuelvo la llamada.',
    'Si contesta otra persona, diga que se equivocó de número.',
  ],
};

const openly = {
  en: ['A message is fine.', 'If I miss it I am on the bus. I call back.', 'Let it ring. I am slow.'],
  es: [
    'Puede dejar recado.',
    'Si no contesto voy en el autobús. Yo devuelvo la llamada.',
    'Deje que suene, tardo en llegar.',
  ],
};

/** The two people without a telephone. */
const withoutPhone = [21, 47];

/** How a person may be reached, when, and what must not be left behind; `mustRing`: calls have to be one of the ways. */
export function reachOf(index: number, speaks: Speaks, mustRing: boolean, chance: Chance): Reach {
  const [safeFrom, safeUntil] = chance.pick(hours);
  const chosen = chance.pick(mustRing ? ways.slice(0, 3) : ways);
  const leaveMessage = chance.yes(0.6);
  const notes = (leaveMessage ? openly : quietly)[speaks === 'es' ? 'es' : 'en'];
  const note = chance.pick(notes);
  if (withoutPhone.includes(index) && !mustRing) {
    return { phone: null, ways: ['in-person'], leaveMessage: false, safeFrom, safeUntil, reachNote: null };
  }
  const reachNote = leaveMessage && chance.yes(0.5) ? null : note;
  return { phone: invented555('518', index), ways: chosen, leaveMessage, safeFrom, safeUntil, reachNote };
}
