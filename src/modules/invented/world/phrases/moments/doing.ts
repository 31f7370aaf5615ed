import type { Moment } from '../phrase-types.ts';

/** Things to do: papers, buses, phones, appointments. */
export const doing: readonly Moment[] = [
  {
    category: 'plan',
    places: ['center', 'phone'],
    mood: 'plain',
    step: { owner: 'staff', days: 4 },
    en: {
      said: [
        'My phone {dies at noon|has a cracked screen}. I miss calls I want.',
        'I have {three|no} minutes left on the plan until {payday|the first}.',
      ],
      agreed: ['I bring the form for the low-cost phone plan by {due}.'],
      step: ['Bring the form for the low-cost phone plan'],
    },
    es: {
      said: [
        'El teléfono {se muere al mediodía|tiene la pantalla rota}. Pierdo llamadas que quiero.',
        'Me quedan {tres|cero} minutos en el plan hasta {el día de pago|el primero}.',
      ],
      agreed: ['Yo traigo el formulario del plan económico antes del {due}.'],
      step: ['Traer el formulario del plan económico'],
    },
  },
  {
    category: 'plan',
    places: ['street', 'center'],
    mood: 'plain',
    step: { owner: 'participant', days: 5 },
    en: {
      said: [
        'Two buses and a walk to get anywhere. I {leave an hour early|am always early or late}.',
        'I don’t know the bus {on Sundays|past the bridge}. So I stay on this side.',
      ],
      agreed: ['You ride it once for practice by {due}, with nowhere to be.'],
      step: ['Ride the bus once for practice'],
    },
    es: {
      said: [
        'Dos autobuses y a pie para ir a donde sea. {Salgo una hora antes|Siempre llego antes o después}.',
        'No conozco el autobús {los domingos|después del puente}. Por eso me quedo de este lado.',
      ],
      agreed: ['Usted lo toma una vez de práctica antes del {due}, sin compromiso.'],
      step: ['Tomar el autobús una vez de práctica'],
    },
  },
  {
    category: 'plan',
    places: ['center', 'home'],
    mood: 'plain',
    step: { owner: 'staff', days: 5 },
    en: {
      said: [
        'A letter about my {food card|benefits}. {Nine lines|One page} and I understood {the date|my name}.',
        'They want proof of {address|income} again. Same office, same paper.',
      ],
      agreed: ['We read it twice. I call the office by {due} with you listening in.'],
      step: ['Call the benefits office together'],
    },
    es: {
      said: [
        'Una carta de {la tarjeta de comida|los beneficios}. Una hoja y entendí {la fecha|mi nombre}.',
        'Otra vez piden comprobante de {domicilio|ingresos}. La misma oficina, el mismo papel.',
      ],
      agreed: ['La leímos dos veces. Yo llamo a la oficina antes del {due} y usted escucha.'],
      step: ['Llamar a la oficina de beneficios con el altavoz'],
    },
  },
  {
    category: 'plan',
    places: ['center', 'street', 'phone'],
    mood: 'light',
    en: {
      said: [
        'I made the call myself. {I had notes|My voice was steady}. It took {three|four} minutes.',
        'I filled a form {alone|in pen}. No mistakes, or {none I know of|small ones}.',
      ],
      agreed: ['We add it to the list of what you do yourself.'],
    },
    es: {
      said: [
        'Hice la llamada yo. {Con apuntes|Con la voz firme}. Tardé {tres|cuatro} minutos.',
        'Llené un formulario {sin ayuda|con pluma}. Sin errores, o {ninguno que yo sepa|chiquitos}.',
      ],
      agreed: ['Lo agregamos a la lista de lo que hace por su cuenta.'],
    },
  },
  {
    category: 'note',
    places: ['clinic', 'street'],
    mood: 'plain',
    en: {
      said: [
        'Thanks for {the ride|coming}. I go in alone, you {wait|have coffee}, we {talk about baseball|say nothing} on the way back.',
        'The waiting room was {full|loud}. Having someone next to me made it {shorter|okay}.',
      ],
      agreed: ['I come along next time too, if you ask. What happens inside stays yours.'],
    },
    es: {
      said: [
        'Gracias por {llevarme|venir}. Yo entro por mi cuenta, usted {espera|toma café} y de regreso {hablamos de béisbol|no decimos nada}.',
        'La sala estaba {llena|ruidosa}. Con alguien al lado se hizo {más corta|llevadera}.',
      ],
      agreed: ['La próxima vez también le acompaño, si usted lo pide. Lo de adentro es suyo.'],
    },
  },
  {
    category: 'plan',
    places: ['home', 'center', 'phone'],
    mood: 'plain',
    step: { owner: 'participant', days: 7 },
    en: {
      said: [
        'My goals are {small|not on any form}: {sleep, one friend, a plant|a bed frame, a phone call, soup}.',
        'If I could change one thing it would be {the evenings|my mornings}. Not {the world|everything}.',
      ],
      agreed: ['You put the first one on paper in your own words by {due}. I don’t correct it.'],
      step: ['Write the first goal in my own words'],
    },
    es: {
      said: [
        'Mis metas son {pequeñas|de las que no salen en formularios}: {dormir, una amistad, una planta|una cama, una llamada, sopa}.',
        'Si pudiera cambiar una cosa serían {las noches|las mañanas}. No {el mundo|todo}.',
      ],
      agreed: ['Usted pone la primera en papel con sus palabras antes del {due}. Yo no corrijo.'],
      step: ['Escribir la primera meta con mis palabras'],
    },
  },
  {
    category: 'plan',
    places: ['street', 'home', 'phone'],
    mood: 'plain',
    step: { owner: 'participant', days: 9 },
    en: {
      said: [
        'I should {see a doctor about my knee|get my eyes checked}. I keep {not going|saying next week}.',
        'I need glasses. I hold the paper {out here|at arm’s length}.',
      ],
      agreed: ['You set the time yourself by {due}; I can come and wait.'],
      step: ['Set the appointment I keep putting off'],
    },
    es: {
      said: [
        'Debería ir a que me vean {la rodilla|los ojos}. Siempre digo que {la próxima semana|después}.',
        'Necesito lentes. Leo con el papel {bien lejos|al otro lado de la mesa}.',
      ],
      agreed: ['Usted aparta la cita antes del {due}. Yo puedo ir y esperar.'],
      step: ['Apartar la cita que dejo para después'],
    },
  },
  {
    category: 'housing',
    needs: ['settled'],
    places: ['home', 'phone'],
    mood: 'plain',
    step: { owner: 'participant', days: 6 },
    en: {
      said: [
        'The heat in my room {knocks|comes and goes}. I sleep in {two sweaters|a hat}.',
        'The window won’t {close|lock}. I put a {chair|broom handle} against it.',
      ],
      agreed: ['You write the landlord three lines by {due}; we picked the words together.'],
      step: ['Send the landlord the three lines'],
    },
    es: {
      said: [
        'La calefacción de mi cuarto {golpea|va y viene}. Duermo con {dos suéteres|gorro}.',
        'La ventana no {cierra|tiene seguro}. Le puse {una silla|un palo de escoba}.',
      ],
      agreed: ['Usted le escribe tres líneas al dueño antes del {due}. Las palabras las elegimos juntos.'],
      step: ['Mandarle al dueño las tres líneas'],
    },
  },
];
