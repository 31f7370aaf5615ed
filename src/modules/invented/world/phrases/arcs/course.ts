import type { Arc } from '../phrase-types.ts';

/** Learning something, to the paper at the end. */
export const course: Arc = {
  name: 'course',
  category: 'plan',
  needs: [],
  scenes: [
    {
      places: ['center', 'street', 'phone'],
      mood: 'plain',
      step: { owner: 'staff', days: 5 },
      en: {
        said: [
          'I would like to do the {course} course. I left school at {fifteen|sixteen}. {School did not like me|I sat in the back}.',
          'I saw a poster for the {course} course. I {took a picture|tore off a strip}. That is all so far.',
        ],
        agreed: [
          'I find out the price and the days by {due}. Deciding comes after.',
          'I ask if you may sit in once before signing up, by {due}.',
        ],
        step: ['Find out price and days of the {course} course', 'Ask about a trial lesson'],
      },
      es: {
        said: [
          'Quisiera hacer el curso de {course}. Dejé la escuela a los {quince|dieciséis}. {No me fue bien|Me sentaba atrás}.',
          'Vi un cartel del curso de {course}. {Le tomé una foto|Arranqué un papelito}. Hasta ahí.',
        ],
        agreed: [
          'Yo averiguo el precio y los días antes del {due}. Usted decide después.',
          'Yo pregunto si puede ir una vez antes de inscribirse, antes del {due}.',
        ],
        step: ['Averiguar precio y días del curso de {course}', 'Preguntar por una clase de prueba'],
      },
    },
    {
      after: 12,
      places: ['school', 'street'],
      mood: 'light',
      step: { owner: 'participant', days: 6 },
      en: {
        said: [
          'First class. I {sat in front|sharpened four pencils}. The teacher {is younger than me|says please}.',
          'I understood {half|most of it}. The other half I {asked about|wrote down to ask}. Out loud!',
        ],
        agreed: [
          'You do the first exercise at the center, at the quiet table, by {due}.',
          'Homework before group, twice by {due}. Someone will be at the table.',
        ],
        step: ['Do the first exercise at the quiet table', 'Homework before group, twice'],
      },
      es: {
        said: [
          'Primera clase. {Me senté adelante|Le saqué punta a cuatro lápices}. La maestra {es más joven que yo|dice por favor}.',
          'Entendí {la mitad|casi todo}. Lo demás {lo pregunté|lo apunté para preguntar}. ¡En voz alta!',
        ],
        agreed: [
          'Usted hace el primer ejercicio en el centro, en la mesa tranquila, antes del {due}.',
          'Tarea antes del grupo, dos veces antes del {due}. Habrá alguien en la mesa.',
        ],
        step: ['Hacer el primer ejercicio en la mesa tranquila', 'Tarea antes del grupo, dos veces'],
      },
    },
    {
      after: 20,
      places: ['phone', 'center', 'school'],
      mood: 'heavy',
      en: {
        said: [
          'I missed {one class|two classes} and almost {did not go back|threw out the book}. My chair was still {empty|mine}.',
          'The test is {math|long words}. My head went white like when I was {nine|a kid}.',
        ],
        agreed: [
          'We did ten questions with a timer and a cookie. You know more than you think.',
          'You ask for more time. It is yours to ask for.',
        ],
      },
      es: {
        said: [
          'Falté a {una clase|dos clases} y casi {no vuelvo|tiro el libro}. Mi silla seguía ahí.',
          'El examen tiene {matemáticas|palabras largas}. Se me fue la mente como cuando tenía {nueve|diez} años.',
        ],
        agreed: [
          'Hicimos diez preguntas con reloj y galletas. Usted sabe más de lo que cree.',
          'Usted pide más tiempo. Tiene derecho a pedirlo.',
        ],
      },
    },
    {
      after: 20,
      places: ['text', 'phone', 'school', 'center'],
      mood: 'light',
      milestone: { what: 'skill', yearly: false },
      en: {
        said: [
          'I passed. {Eighty-two|Seventy-nine|Ninety-one} out of a hundred. {My hand shook when I signed|I read it three times}.',
          'The paper has my {whole name|name spelled right} on it. I finished something.',
        ],
        agreed: [
          'We copy it, and hang it where you see it.',
          'You say what you would like next, whenever you know.',
        ],
        title: ['Finished the {course} course', 'Passed: {course}'],
      },
      es: {
        said: [
          'Aprobé. {Ochenta y dos|Setenta y nueve|Noventa y uno} de cien. {Me tembló la mano al firmar|Lo leí tres veces}.',
          'El papel trae mi nombre {completo|bien escrito}. Terminé algo.',
        ],
        agreed: [
          'Sacamos copia y lo colgamos donde usted lo vea.',
          'Usted me dice qué sigue, cuando lo sepa.',
        ],
        title: ['Terminé el curso de {course}', 'Aprobé: {course}'],
      },
    },
  ],
};
