import type { Bilingual } from '../phrase-types.ts';

/** What people add to how their day is. */
export const saidOfDay: Record<'light' | 'heavy', Bilingual> = {
  light: {
    en: ['I slept through.', 'The walk helped.', 'Nothing special, and that is fine.', 'I cooked today.'],
    es: ['Dormí toda la noche.', 'Caminar ayudó.', 'Nada especial, y está bien.', 'Hoy cociné.'],
  },
  heavy: {
    en: [
      'I did not sleep.',
      'Everything is loud today.',
      'I stayed in bed until noon.',
      'It was a long evening.',
    ],
    es: ['No dormí.', 'Hoy todo hace ruido.', 'Me quedé en cama hasta mediodía.', 'Fue una noche larga.'],
  },
};

/** What people write to their team, and what is answered to each. */
export const exchanges: Record<'en' | 'es', readonly (readonly [asked: string, answered: string])[]> = {
  en: [
    ['Thank you for today. Is it the same place next time?', 'Yes, the same place. See you there.'],
    ['I forgot to ask about the bus pass.', 'I have one for you. I bring it next time.'],
    ['Can my sister come along next time?', 'Of course, if you want her there.'],
    ['I called them. They will call back.', 'Well done. Tell me when they do.'],
  ],
  es: [
    ['Gracias por hoy. ¿Es el mismo lugar la próxima vez?', 'Sí, el mismo lugar. Nos vemos allí.'],
    ['Olvidé preguntar por el pase del autobús.', 'Tengo uno para usted. Lo llevo la próxima vez.'],
    ['¿Puede venir mi hermana la próxima vez?', 'Claro, si usted la quiere allí.'],
    ['Ya los llamé. Van a devolver la llamada.', 'Muy bien. Avíseme cuando llamen.'],
  ],
};
