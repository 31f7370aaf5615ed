import type { Arc } from '../phrase-types.ts';

/** From a lost wallet to a card with one's own name. */
export const stateId: Arc = {
  name: 'state-id',
  category: 'identity',
  needs: [],
  scenes: [
    {
      places: ['center', 'street'],
      mood: 'heavy',
      step: { owner: 'participant', days: 8 },
      en: {
        said: [
          'I lost my wallet {in the move|on the bus|two places ago}. No ID means a no from everyone.',
          'Every desk asks for a card I don’t have. I {turn around|leave} before they finish asking.',
          'I have a birth certificate somewhere. {My aunt|A cousin|My old neighbor} may have it in a shoe box.',
        ],
        agreed: [
          'We wrote down what the office asks for. You look for one paper with your name on it by {due}.',
          'First the birth certificate, then the card. You ask around by {due}, I find the form.',
        ],
        step: ['Look for one paper with my name and address', 'Ask the family about my birth certificate'],
      },
      es: {
        said: [
          'Perdí la cartera {en la mudanza|en el autobús}. Sin identificación, todo el mundo dice que no.',
          'En cada ventanilla me piden una tarjeta que no tengo. Me voy antes de que {terminen|me miren}.',
          'Mi acta de nacimiento está en alguna caja. Tal vez la tiene {una tía|una prima|mi antigua vecina}.',
        ],
        agreed: [
          'Apuntamos lo que pide la oficina. Usted busca un papel con su nombre antes del {due}.',
          'Primero el acta, después la tarjeta. Usted pregunta a la familia y yo busco el formulario.',
        ],
        step: [
          'Buscar un papel con mi nombre y mi dirección',
          'Preguntar a la familia por mi acta de nacimiento',
        ],
      },
    },
    {
      places: ['center', 'home'],
      mood: 'plain',
      step: { owner: 'staff', days: 4 },
      en: {
        said: [
          'The form wants {a mother’s maiden name|a date|two addresses} I had to {think hard about|call about}.',
          'I filled in {one page|half of it} and put it under the {bread box|mattress|radio}. The rest scared me.',
        ],
        agreed: [
          'We did the form at one table, line by line. I mail it by {due} with the fee waiver.',
          'You signed it, I make the copy and send it off by {due}.',
        ],
        step: ['Mail the birth certificate request with the fee waiver', 'Copy and send the signed form'],
      },
      es: {
        said: [
          'El formulario pide {una fecha|dos direcciones|el apellido de mi mamá de soltera} y tuve que {pensarlo|preguntar}.',
          'Llené {una hoja|la mitad} y la guardé debajo {del radio|del colchón}. Lo demás me dio miedo.',
        ],
        agreed: [
          'Hicimos el formulario en una mesa, línea por línea. Yo lo mando antes del {due} sin costo.',
          'Usted firmó. Yo saco la copia y la envío antes del {due}.',
        ],
        step: [
          'Enviar la solicitud del acta con la exención de pago',
          'Copiar y mandar el formulario firmado',
        ],
      },
    },
    {
      after: 14,
      places: ['street', 'center', 'phone'],
      mood: 'light',
      step: { owner: 'participant', days: 6 },
      en: {
        said: [
          'The envelope came. {It is odd to see|I had never read} the hour I was born.',
          'Birth certificate is here. I carry it in {a sandwich bag|my shirt|two folders} like it is gold.',
        ],
        agreed: [
          'Next is the photo. We take {bus 14|the early bus|the bus} together if you like. You pick the day by {due}.',
          'You choose a morning for the office by {due}. I come along and wait outside.',
        ],
        step: ['Pick a morning for the ID office', 'Choose the day for the photo'],
      },
      es: {
        said: [
          'Llegó el sobre. {Qué raro ver|Nunca había leído} la hora en que nací.',
          'Ya tengo el acta. La llevo en {una bolsita|dos carpetas} como si fuera oro.',
        ],
        agreed: [
          'Ahora falta la foto. Si quiere, vamos juntos en el autobús. Usted elige el día antes del {due}.',
          'Usted elige una mañana antes del {due}. Yo le acompaño y espero afuera.',
        ],
        step: ['Elegir una mañana para ir a la oficina', 'Decidir el día de la foto'],
      },
    },
    {
      after: 10,
      places: ['text', 'center', 'street'],
      mood: 'light',
      milestone: { what: 'other', yearly: false },
      en: {
        said: [
          'The card came in the mail. The photo is {terrible|not great} and I {love it|don’t care}.',
          'I have an ID. Somebody {asked for it|wanted to see it} today and I just {handed it over|had it}.',
        ],
        agreed: [
          'We keep a copy at the center, in your folder, for when you need it.',
          'Nothing to do but be glad.',
        ],
        title: ['My own ID', 'A card with my name'],
      },
      es: {
        said: [
          'Llegó la tarjeta. La foto salió {fea|regular} y {me encanta|no me importa}.',
          'Ya tengo identificación. Hoy me la pidieron y {la saqué|ahí estaba}.',
        ],
        agreed: [
          'Guardamos una copia en su carpeta del centro, por si la necesita.',
          'Hoy no hay nada que hacer, solo alegrarse.',
        ],
        title: ['Mi identificación', 'Una tarjeta con mi nombre'],
      },
    },
  ],
};
