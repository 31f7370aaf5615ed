import type { Arc } from '../phrase-types.ts';

/** Going along to the dentist. A coach walks along; what is done there stays with the clinic. */
export const teeth: Arc = {
  name: 'teeth',
  category: 'note',
  needs: [],
  scenes: [
    {
      places: ['center', 'street', 'phone'],
      mood: 'heavy',
      step: { owner: 'staff', days: 5 },
      en: {
        said: [
          'My tooth hurts and I {chew on one side|smile with my mouth shut}. I have not sat in that chair in {six|nine|ten} years.',
          'I keep a hand over my mouth when I {laugh|talk}. I would like to {stop that|laugh like before}.',
        ],
        agreed: [
          'I ask which dentist sees people with your card, by {due}. You choose.',
          'I call around by {due}. I will sit in the waiting room, if you want me there.',
        ],
        step: ['Ask which dentists take the card', 'Call two dentists'],
      },
      es: {
        said: [
          'Me duele un diente y {mastico de un lado|sonrío con la boca cerrada}. Llevo {seis|nueve|diez} años sin ir.',
          'Me tapo la boca cuando {me río|hablo}. Quisiera {dejar de hacerlo|reírme como antes}.',
        ],
        agreed: [
          'Yo pregunto qué dentista acepta su tarjeta, antes del {due}. Usted elige.',
          'Yo llamo antes del {due}. Si usted quiere, me siento en la sala de espera.',
        ],
        step: ['Preguntar qué dentistas aceptan la tarjeta', 'Llamar a dos dentistas'],
      },
    },
    {
      after: 10,
      places: ['clinic'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'I stayed in the chair. I held {your scarf|my own thumb} the whole time.',
          'They asked before they touched anything. Nobody asked {where I had been|why so late}.',
        ],
        agreed: [
          'We walked the long way back. You set the second visit by {due}.',
          'You call for the next time by {due}. The number is on the fridge card.',
        ],
        step: ['Set the second visit', 'Call for the next appointment'],
      },
      es: {
        said: [
          'Me quedé en la silla. Apreté {su bufanda|mi propio pulgar} todo el tiempo.',
          'Preguntaron antes de tocar. Nadie preguntó {dónde había estado|por qué tan tarde}.',
        ],
        agreed: [
          'Regresamos por el camino largo. Usted aparta la segunda cita antes del {due}.',
          'Usted llama para la próxima antes del {due}. El número está en la tarjeta.',
        ],
        step: ['Apartar la segunda cita', 'Llamar para la próxima cita'],
      },
    },
    {
      after: 20,
      places: ['text', 'street', 'center'],
      mood: 'light',
      en: {
        said: [
          'I ate {an apple|corn on the cob}. A whole one. {With noise|On both sides}.',
          'Somebody took a photo and I {forgot to|did not} cover my mouth.',
        ],
        agreed: [
          'You keep the next visit on your own now, and tell me how it went.',
          'Done. On to the next thing you want.',
        ],
      },
      es: {
        said: [
          'Me comí {una manzana entera|un elote entero}. {Con ruido|De los dos lados}.',
          'Me tomaron una foto y {se me olvidó taparme|no me tapé} la boca.',
        ],
        agreed: [
          'A la próxima cita usted va por su cuenta y me cuenta cómo le fue.',
          'Listo. Seguimos con lo que usted quiera.',
        ],
      },
    },
  ],
};
