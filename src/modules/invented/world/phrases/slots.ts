/**
 * Words bound once to each person, so that every meeting speaks of the same workplace, course or walk.
 * All names are invented.
 */
export interface Both {
  en: string;
  es: string;
}

export interface Workplace {
  name: string;
  job: Both;
}

export const workplaces: readonly Workplace[] = [
  { name: 'Northgate', job: { en: 'order picking', es: 'preparación de pedidos' } },
  { name: 'Blue Kettle Bakery', job: { en: 'early baking', es: 'panadería de madrugada' } },
  { name: 'Pelican & Post Laundry', job: { en: 'pressing', es: 'planchado' } },
  { name: 'Ferry Lane Kitchen', job: { en: 'prep cook', es: 'ayudante de cocina' } },
  { name: 'Marlow Yard Nursery', job: { en: 'greenhouse', es: 'invernadero' } },
  { name: 'Lantern & Oar Hotel', job: { en: 'front desk', es: 'recepción' } },
  { name: 'Fourth Mile Produce', job: { en: 'packing', es: 'empaque' } },
  { name: 'Copperline Repair', job: { en: 'bike repair', es: 'arreglo de bicicletas' } },
  { name: 'Tallow Street Printing', job: { en: 'print finishing', es: 'acabado de imprenta' } },
];

export const courses: readonly Both[] = [
  { en: 'food handling', es: 'manejo de alimentos' },
  { en: 'basic wiring', es: 'electricidad básica' },
  { en: 'forklift', es: 'montacargas' },
  { en: 'evening math', es: 'matemáticas de noche' },
  { en: 'bookkeeping', es: 'contabilidad' },
  { en: 'first aid', es: 'primeros auxilios' },
  { en: 'welding', es: 'soldadura' },
  { en: 'computer basics', es: 'computación básica' },
];

export const hobbies: readonly Both[] = [
  { en: 'woodwork', es: 'tallar madera' },
  { en: 'drawing', es: 'dibujar' },
  { en: 'knitting', es: 'tejer' },
  { en: 'pottery', es: 'hacer cerámica' },
  { en: 'bird watching', es: 'mirar pájaros' },
  { en: 'card magic', es: 'hacer trucos con cartas' },
  { en: 'embroidery', es: 'bordar' },
];

export const spots: readonly Both[] = [
  { en: 'by the river', es: 'la orilla del río' },
  { en: 'along the old canal', es: 'el canal viejo' },
  { en: 'around the reservoir', es: 'la presa' },
  { en: 'up to the water tower', es: 'la loma del tanque de agua' },
  { en: 'out to the pier', es: 'el camino del muelle' },
];

export const dishes: readonly Both[] = [
  { en: 'lentil soup', es: 'sopa de lentejas' },
  { en: 'rice and beans', es: 'arroz con frijoles' },
  { en: 'chicken stew', es: 'caldo de pollo' },
  { en: 'potato pancakes', es: 'tortitas de papa' },
  { en: 'peach cobbler', es: 'arroz con leche' },
  { en: 'vegetable curry', es: 'sopa de fideo' },
];

export const buildings: readonly string[] = [
  'Alder Court',
  'Larch House',
  'Quarry Street Rooms',
  'Canal Row Flats',
  'Signal House',
];

export const parts: readonly Both[] = [
  { en: 'three', es: 'tres' },
  { en: 'four', es: 'cuatro' },
];

export const sums: readonly string[] = ['25', '40', '60', '75', '90'];
