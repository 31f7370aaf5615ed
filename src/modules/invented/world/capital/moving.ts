import type { Domain } from './domain-words.ts';

interface Move {
  from: Domain;
  to: Domain;
  how: 'lifts' | 'drags';
  en: string;
  es: string;
}

/** How one thing moves another, as people say it; the moves of a story hang together. */
export const stories: readonly (readonly Move[])[] = [
  [
    {
      from: 'D5',
      to: 'D6',
      how: 'drags',
      en: 'The old fine keeps my licence away.',
      es: 'La multa vieja no me deja sacar la licencia.',
    },
    {
      from: 'D6',
      to: 'D3',
      how: 'drags',
      en: 'No licence, no early shift, and the rent comes late.',
      es: 'Sin licencia no hay turno temprano, y la renta llega tarde.',
    },
    {
      from: 'D4',
      to: 'D2',
      how: 'lifts',
      en: 'After group I call my family.',
      es: 'Después del grupo llamo a mi familia.',
    },
  ],
  [
    {
      from: 'D3',
      to: 'D1',
      how: 'drags',
      en: 'The room is loud and I do not sleep.',
      es: 'El cuarto es ruidoso y no duermo.',
    },
    {
      from: 'D1',
      to: 'D5',
      how: 'drags',
      en: 'Without sleep the morning shift goes.',
      es: 'Sin dormir se pierde el turno de la mañana.',
    },
  ],
  [
    {
      from: 'D4',
      to: 'D7',
      how: 'lifts',
      en: 'Somebody from group took me along.',
      es: 'Alguien del grupo me llevó.',
    },
    {
      from: 'D7',
      to: 'D8',
      how: 'lifts',
      en: 'There they need me on Saturdays.',
      es: 'Ahí me necesitan los sábados.',
    },
  ],
];
