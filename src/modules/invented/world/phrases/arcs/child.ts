import type { Arc } from '../phrase-types.ts';

/** Finding the way back to a child, slowly. */
export const child: Arc = {
  name: 'child',
  category: 'family',
  oftenJustUs: true,
  needs: ['child'],
  scenes: [
    {
      places: ['street', 'center', 'home'],
      mood: 'heavy',
      step: { owner: 'participant', days: 9 },
      en: {
        said: [
          'I have not seen {child} in {eight months|a year|two summers}. I know the {shoe size|birthday}. Not much else.',
          'My {childWord} lives with {their grandmother|the other side of the family}. I {drive by|walk by} the school and keep walking.',
        ],
        agreed: [
          'You write {child} a short letter by {due}. You don’t have to send it.',
          'We begin with a card, nothing to answer. You pick it by {due}.',
        ],
        step: ['Write {child} a short letter', 'Pick a card for {child}'],
      },
      es: {
        said: [
          'No veo a {child} desde hace {ocho meses|un año|dos veranos}. Sé {qué zapato calza|cuándo cumple años}. Poco más.',
          '{child} vive con {la abuela|la otra familia}. Paso por la escuela y sigo caminando.',
        ],
        agreed: [
          'Usted le escribe una carta corta a {child} antes del {due}. No tiene que mandarla.',
          'Empezamos con una tarjeta que no pide respuesta. Usted la elige antes del {due}.',
        ],
        step: ['Escribir una carta corta a {child}', 'Elegir una tarjeta para {child}'],
      },
    },
    {
      after: 14,
      places: ['phone', 'center', 'home'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'We talked {four|six|eleven} minutes. {child} told me about {a turtle|a loose tooth|spelling}. I just listened.',
          'I called at the time they said. {child} asked if I still {make pancakes|have the dog}.',
        ],
        agreed: [
          'Same day, same time, each week. You call {child} again by {due}.',
          'Short and on time beats long. Next call by {due}.',
        ],
        step: ['Call {child} at the agreed time', 'Call {child} again'],
      },
      es: {
        said: [
          'Hablamos {cuatro|seis|once} minutos. {child} me contó de {una tortuga|un diente flojo|la escuela}. Yo escuché.',
          'Llamé a la hora que dijeron. {child} preguntó si todavía {hago panqueques|tengo el perro}.',
        ],
        agreed: [
          'Mismo día, misma hora, cada semana. Usted vuelve a llamar a {child} antes del {due}.',
          'Corto y puntual vale más que largo. La próxima llamada, antes del {due}.',
        ],
        step: ['Llamar a {child} a la hora acordada', 'Volver a llamar a {child}'],
      },
    },
    {
      after: 25,
      places: ['street', 'center'],
      mood: 'light',
      milestone: { what: 'other', yearly: false },
      en: {
        said: [
          'We met at the {library|playground|duck pond}, one hour. {child} {showed me a cartwheel|read me a page}. I did not cry until after.',
          'First visit. {child} is so tall. We {fed the ducks|built a fort out of books}.',
        ],
        agreed: [
          'You rest tonight; we talk tomorrow if it is a lot.',
          'We ask for the same hour next month.',
        ],
        title: ['First visit with {child}', 'An hour with {child}'],
      },
      es: {
        said: [
          'Nos vimos en {la biblioteca|el parque|el lago}, una hora. {child} {me enseñó una vuelta|me leyó una página}. Lloré después.',
          'Primera visita. Qué alt{childO} está. {Dimos de comer a los patos|Hicimos una casita de libros}.',
        ],
        agreed: [
          'Usted descansa hoy. Mañana hablamos si pesa.',
          'Pedimos la misma hora para el mes que viene.',
        ],
        title: ['Primera visita con {child}', 'Una hora con {child}'],
      },
    },
    {
      after: 25,
      places: ['phone', 'text', 'street'],
      mood: 'light',
      en: {
        said: [
          '{child} {saved me a seat|waved from the stage} at the school {play|concert}. In front of everyone.',
          'I braided hair, burned toast, and was on time. {child} said see you next week. Next week!',
        ],
        agreed: [
          'You keep the visits in your own calendar, in ink.',
          'We leave the hours as they are. They work.',
        ],
      },
      es: {
        said: [
          '{child} {me guardó un asiento|me saludó desde el escenario} en {la obra|el concierto} de la escuela. Delante de todos.',
          'Quemé el pan y llegué a tiempo. {child} dijo hasta la próxima semana. ¡La próxima!',
        ],
        agreed: [
          'Usted apunta las visitas en su calendario, con tinta.',
          'Dejamos las horas como están. Funcionan.',
        ],
      },
    },
  ],
};
