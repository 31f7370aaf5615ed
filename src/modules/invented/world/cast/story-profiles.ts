import type { Participant } from '../types.ts';
import { earlyShift } from './shifts.ts';

/** What is known of the five people of Sam's Today beyond chance. */
export const storyProfiles: Readonly<Record<string, Partial<Participant>>> = {
  maya: {
    languages: ['en', 'es'],
    ways: ['text', 'phone', 'in-person'],
    leaveMessage: false,
    safeFrom: '14:30',
    safeUntil: '20:00',
    shifts: [earlyShift],
    reachNote: 'I work until two.',
  },
  devon: {
    ways: ['phone', 'text', 'in-person'],
    leaveMessage: true,
    safeFrom: '09:00',
    safeUntil: '20:00',
    reachNote: 'Call or text, any time in the day.',
  },
  luz: {
    languages: ['es', 'en'],
    ways: ['phone', 'text', 'in-person'],
    leaveMessage: true,
    safeFrom: '09:00',
    safeUntil: '20:00',
    reachNote: null,
  },
  andre: {
    ways: ['text', 'phone', 'in-person'],
    leaveMessage: false,
    safeFrom: '09:00',
    safeUntil: '20:00',
    reachNote: 'I answer in the evening.',
  },
  priya: {
    ways: ['text', 'phone', 'in-person'],
    leaveMessage: true,
    safeFrom: '09:00',
    safeUntil: '20:00',
    reachNote: null,
  },
};
