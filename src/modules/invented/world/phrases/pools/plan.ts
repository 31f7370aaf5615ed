import type { Bilingual } from '../phrase-types.ts';

/** What people want, on any side of life, in their own words. */
export const goals: Bilingual = {
  en: [
    'Sleep through the night',
    'Cook for somebody on {Sundays|Fridays}',
    'Walk to work once I have work',
    'Read to the end of a book',
    'A room where nobody shouts',
    'Call back when people call',
    'Learn to swim',
    'Money left on the last day of the month',
    'A friend who knew me before',
    'Fix my own bicycle',
    'See a dentist without shaking',
    'Grow something in a pot',
  ],
  es: [
    'Dormir toda la noche',
    'Cocinar para alguien los {domingos|viernes}',
    'Caminar al trabajo cuando tenga trabajo',
    'Leer un libro hasta el final',
    'Un cuarto donde nadie grite',
    'Devolver las llamadas',
    'Aprender a nadar',
    'Que quede dinero el último día del mes',
    'Un amigo de antes',
    'Arreglar mi propia bicicleta',
    'Ir al dentista sin temblar',
    'Cultivar algo en una maceta',
  ],
};

export const signs: Bilingual = {
  en: [
    'I stop answering texts',
    'Payday and nobody home',
    'I eat standing up',
    'I cannot sit still after {six|eight}',
  ],
  es: [
    'Dejo de contestar mensajes',
    'Día de pago y nadie en casa',
    'Como de pie',
    'No puedo quedarme quieto después de las {seis|ocho}',
  ],
};

export const copings: Bilingual = {
  en: [
    'Cold water on my wrists',
    'Walk until the song ends, then one more song',
    'Count red cars from the window',
    'Do the dishes, slowly',
    'Go where people are',
    'Ten minutes first. Then decide',
  ],
  es: [
    'Agua fría en las muñecas',
    'Caminar hasta que acabe la canción, y luego otra',
    'Contar carros rojos desde la ventana',
    'Lavar los platos, despacio',
    'Ir donde haya gente',
    'Diez minutos primero. Luego decido',
  ],
};

export const calls: Bilingual = {
  en: ['{A neighbor|A friend|A cousin} who picks up', 'The center, from nine to five'],
  es: ['{Una vecina|Un amigo|Una prima} que contesta', 'El centro, de nueve a cinco'],
};

export const obstacles: Bilingual = {
  en: ['The last bus leaves too early', 'Papers I cannot find', 'My phone has no minutes left by the 20th'],
  es: [
    'El último autobús sale muy temprano',
    'Papeles que no encuentro',
    'Mi teléfono se queda sin saldo el día 20',
  ],
};

/** What people lay out in a week, around groups; hours are the same for everybody, days are not full. */
export const routines = [
  {
    days: [1, 3, 5],
    from: '07:30',
    to: '08:15',
    en: 'Walk before the street wakes up',
    es: 'Caminar antes de que despierte la calle',
  },
  { days: [2, 4], from: '18:30', to: '19:30', en: 'Cook something warm', es: 'Cocinar algo caliente' },
  { days: [6], from: '10:00', to: '11:30', en: 'Laundry and a phone call', es: 'Lavar ropa y una llamada' },
  { days: [7], from: '12:00', to: '14:00', en: 'Sunday table', es: 'La mesa del domingo' },
  { days: [2, 5], from: '11:00', to: '12:30', en: 'Library', es: 'Biblioteca' },
] as const;

/** What a coach suggests: never more than an idea, in the plan's own tone. */
export const suggestions: readonly { part: 'goal' | 'coping'; en: string; es: string }[] = [
  { part: 'goal', en: 'One evening a week that is only yours', es: 'Una noche a la semana solo para usted' },
  { part: 'coping', en: 'Step outside first, then decide', es: 'Salir primero a la calle, luego decidir' },
  { part: 'goal', en: 'One paper a week out of the folder', es: 'Un papel a la semana fuera de la carpeta' },
  {
    part: 'coping',
    en: 'A list on the fridge with two numbers',
    es: 'Una lista en la nevera con dos números',
  },
  { part: 'goal', en: 'Somebody to walk with on Saturdays', es: 'Alguien con quien caminar los sábados' },
  { part: 'coping', en: 'Eat first, then answer the phone', es: 'Comer primero, luego contestar' },
];

/** What was tried out before it was needed, and what came of it. */
export const rehearsals = [
  {
    en: {
      tried: 'From the kitchen to the corner, with the list in hand.',
      learned: 'Write the numbers larger.',
    },
    es: {
      tried: 'De la cocina a la esquina, con la lista en la mano.',
      learned: 'Escribir los números más grandes.',
    },
  },
  {
    en: {
      tried: 'We called the first number on the card. She picked up.',
      learned: 'It helps to say so at once.',
    },
    es: { tried: 'Llamamos al primer número de la tarjeta. Contestó.', learned: 'Ayuda decirlo enseguida.' },
  },
  {
    en: { tried: 'Cold water, the door, the bench across the street.', learned: 'Shoes by the door.' },
    es: { tried: 'Agua fría, la puerta, la banca de enfrente.', learned: 'Los zapatos junto a la puerta.' },
  },
] as const;
