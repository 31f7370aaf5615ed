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
