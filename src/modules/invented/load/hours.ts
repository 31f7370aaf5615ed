import type { AnyPermit } from '../../../kernel/access/index.ts';
import { setHours } from '../../check-ins/index.ts';

/** When the invented program reads what its participants write. */
export const loadHours = (permit: AnyPermit): Promise<void> =>
  setHours(permit, {
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '17:00',
    outOfHours: {
      en: 'Most of us are home now. One of us reads what you write.',
      es: 'Casi todos estamos en casa. Una persona del equipo lee lo que usted escribe.',
    },
  });
