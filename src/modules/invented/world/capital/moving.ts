import type { Domain } from './domain-words.ts';

interface Move {
  from: Domain;
  to: Domain;
  how: 'lifts' | 'drags';
  en: string;
  es: string;
}

/** How one thing moves another, as people say it; the moves of a story hang together. */
export interface MovingStory {
  /** What must be so in a life for it to be told. */
  needs: readonly 'group'[];
  moves: readonly Move[];
}

/** Maya's own: the fine she pays in parts, the forklift, the evenings. */
export const mayasMoves: MovingStory = {
  needs: ['group'],
  moves: [
    {
      from: 'D5',
      to: 'D3',
      how: 'drags',
      en: 'A part of each pay goes to the old fine, so my own door comes later.',
      es: 'Una parte de cada pago va a la multa vieja, y mi propia puerta llega más tarde.',
    },
    {
      from: 'D3',
      to: 'D1',
      how: 'drags',
      en: 'Where I live now it is loud, and I sleep with one ear open.',
      es: 'Donde vivo ahora hay ruido, y duermo con un oído abierto.',
    },
    {
      from: 'D6',
      to: 'D5',
      how: 'lifts',
      en: 'Level two on the forklift pays more each hour.',
      es: 'El nivel dos del montacargas paga más por hora.',
    },
    {
      from: 'D4',
      to: 'D2',
      how: 'lifts',
      en: 'After group I call Ana.',
      es: 'Después del grupo llamo a Ana.',
    },
  ],
};

export const stories: readonly MovingStory[] = [
  {
    needs: [],
    moves: [
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
        en: 'Without sleep I am no good in the morning.',
        es: 'Sin dormir no sirvo en la mañana.',
      },
    ],
  },
  {
    needs: ['group'],
    moves: [
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
  },
];
