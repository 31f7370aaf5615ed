import type { Bilingual } from '../phrase-types.ts';

/** Where somebody is treated besides, as they say it themselves. */
export const treatedAt: Bilingual = {
  en: ['The clinic on Genesee Street', 'The day program at the hospital', 'The counselor downtown'],
  es: ['La clínica de la calle Genesee', 'El programa de día del hospital', 'La consejera del centro'],
};
