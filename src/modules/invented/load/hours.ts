import type { AnyPermit } from '../../../kernel/access/index.ts';
import { setHours } from '../../check-ins/index.ts';

/** When the invented program reads what its participants write. */
export const loadHours = (permit: AnyPermit): Promise<void> =>
  setHours(permit, {
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '17:00',
    outOfHours: {
      en: 'We are not here now. We read it when we are back.',
      es: 'Ahora no estamos. Lo leemos cuando volvamos.',
    },
  });
