import type { Arc } from '../phrase-types.ts';

/** Something done for no reason but joy. */
export const hobby: Arc = {
  name: 'hobby',
  category: 'plan',
  needs: [],
  scenes: [
    {
      places: ['street', 'home', 'phone'],
      mood: 'plain',
      step: { owner: 'participant', days: 10 },
      en: {
        said: [
          'I used to do {hobby}. I {sold|gave away} everything for it. I {miss|dream of} it.',
          'You asked what I did for fun. I had to {think|go far back}. {Hobby}. I was good.',
        ],
        agreed: [
          'You find out by {due} where people do {hobby} around here. Looking is enough.',
          'One hour of {hobby} by {due}, with whatever is at hand.',
        ],
        step: ['Find out where people do {hobby} here', 'One hour of {hobby}'],
      },
      es: {
        said: [
          'Antes me gustaba {hobby}. {Vendí|Regalé} todo. Lo {extraño|sueño}.',
          'Me preguntó qué hacía por gusto. Tuve que {pensar|irme muy atrás}. {Hobby}. Me salía bien.',
        ],
        agreed: [
          'Usted averigua antes del {due} dónde hay gente a la que le guste {hobby}. Con mirar basta.',
          'Una hora para {hobby} antes del {due}, con lo que haya a mano.',
        ],
        step: ['Averiguar dónde hay gente que quiera {hobby}', 'Una hora para {hobby}'],
      },
    },
    {
      after: 10,
      places: ['text', 'phone', 'street', 'home'],
      mood: 'light',
      en: {
        said: [
          'I did it. {Hobby}, a whole hour. The {hands|fingers} remember.',
          'I forgot the time. When did I last {forget the time|look up and it was dark} for a good reason?',
        ],
        agreed: [
          'Again this week. You don’t have to report on it.',
          'It goes on your list of what helps, if you agree.',
        ],
      },
      es: {
        said: [
          'Lo hice. {Hobby}, una hora entera. {Las manos|Los dedos} se acuerdan.',
          'Se me fue el tiempo. ¿Cuándo fue la última vez que {se me fue|anocheció} por algo bueno?',
        ],
        agreed: [
          'Otra vez esta semana. No tiene que contarme.',
          'Lo ponemos en su lista de lo que ayuda, si usted está de acuerdo.',
        ],
      },
    },
    {
      after: 40,
      places: ['center', 'home', 'text'],
      mood: 'light',
      en: {
        said: [
          'There are {three|four} of us on {Sundays|Saturdays} now. We do {hobby} and {argue about soup|hardly talk}.',
          'I showed somebody {half my age|new} how it goes. {They got it|Slowly, with patience}. Mine!',
        ],
        agreed: [
          'You asked for a shelf at the center for it. I asked; it is there.',
          'Nothing to agree. We just enjoyed that.',
        ],
      },
      es: {
        said: [
          'Ya somos {tres|cuatro} los {domingos|sábados}. Nos juntamos para {hobby} y {discutimos de sopa|casi no hablamos}.',
          'Le enseñé a alguien {más joven|nuevo} cómo se hace. {Le salió|Despacio, con paciencia}. ¡Con mi paciencia!',
        ],
        agreed: [
          'Usted pidió una repisa en el centro. Pregunté y ahí está.',
          'Nada que acordar. Solo lo disfrutamos.',
        ],
      },
    },
  ],
};
