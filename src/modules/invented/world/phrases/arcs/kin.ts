import type { Arc } from '../phrase-types.ts';

/** Mending with someone of the family. */
export const kin: Arc = {
  name: 'kin',
  category: 'family',
  oftenJustUs: true,
  needs: ['kin'],
  scenes: [
    {
      places: ['street', 'center', 'phone'],
      mood: 'heavy',
      step: { owner: 'participant', days: 8 },
      en: {
        said: [
          'My {kin} {hung up|did not answer} the last time. I {owe some money and more|said things that year}.',
          'I still know {kinName}’s number by heart. I {type it and stop|have not pressed call}.',
        ],
        agreed: [
          'You send {kinName} one plain line by {due}. No asking, just hello.',
          'You write what you would like to say, for yourself, by {due}.',
        ],
        step: ['Send {kinName} one plain line', 'Write down what I would like to tell {kinName}'],
      },
      es: {
        said: [
          'La última vez {kinName} {colgó|no contestó}. {Debo dinero y algo más|Ese año dije cosas}.',
          'Todavía me sé el número de {kinName} de memoria. {Lo marco y paro|No he llamado}.',
        ],
        agreed: [
          'Usted le manda a {kinName} una línea sencilla antes del {due}. Sin pedir nada.',
          'Usted escribe para sí lo que quisiera decirle, antes del {due}.',
        ],
        step: ['Mandarle a {kinName} una línea sencilla', 'Escribir lo que quiero decirle a {kinName}'],
      },
    },
    {
      places: ['text', 'phone', 'street'],
      mood: 'light',
      en: {
        said: [
          '{kinName} wrote back. One {word|thumb|heart}. I {looked at it all evening|showed the bus driver}.',
          'My {kin} said: good to hear you. That is {all|it}. That is a lot.',
        ],
        agreed: [
          'Let it rest a week. No hurry on your side.',
          'You answer when you feel like it, short is fine.',
        ],
      },
      es: {
        said: [
          '{kinName} contestó. Una {palabra|carita}. {La miré toda la tarde|Se la enseñé al chofer}.',
          'Me dijo: qué bueno saber de ti. Nada más. Es mucho.',
        ],
        agreed: [
          'Lo dejamos una semana. Usted no tiene prisa.',
          'Usted contesta cuando quiera. Corto está bien.',
        ],
      },
    },
    {
      after: 14,
      places: ['center', 'street', 'phone'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'We had coffee. We talked about {the old street|dogs|who had the best kitchen}, not about that year.',
          '{kinName} brought {photos|my old jacket}. Neither of us knew {where to sit|what to do with our hands}.',
        ],
        agreed: [
          'You name one thing you can offer {kinName}, small, by {due}.',
          'You ask {kinName} for another coffee by {due}, same place.',
        ],
        step: ['Ask {kinName} for another coffee', 'Think of one small thing to offer {kinName}'],
      },
      es: {
        said: [
          'Tomamos café. Hablamos de {la calle de antes|los perros|quién cocinaba mejor}, no de ese año.',
          '{kinName} trajo {fotos|mi chamarra vieja}. No sabíamos {dónde sentarnos|qué hacer con las manos}.',
        ],
        agreed: [
          'Usted piensa en una cosa pequeña que puede ofrecerle a {kinName}, antes del {due}.',
          'Usted le pide a {kinName} otro café antes del {due}, en el mismo lugar.',
        ],
        step: ['Pedirle a {kinName} otro café', 'Pensar en algo pequeño que ofrecer a {kinName}'],
      },
    },
    {
      after: 20,
      places: ['phone', 'text', 'center', 'home'],
      mood: 'light',
      en: {
        said: [
          '{kinName} asked me to {fix the sink|help carry a couch|watch the baby for an hour}. I did. I was thanked.',
          'Dinner at my {kin}’s table. {Second helping|Two hours}. Nobody watched me.',
        ],
        agreed: [
          'We add {kinName} to the people you can call, only if {kinName} says yes.',
          'You keep this pace. It is a good one.',
        ],
      },
      es: {
        said: [
          '{kinName} me pidió {arreglar el fregadero|ayudar a cargar un sofá|cuidar al bebé una hora}. Lo hice. Me dio las gracias.',
          'Cené en la mesa de {kinName}. {Repetí plato|Dos horas}. Nadie me vigiló.',
        ],
        agreed: [
          'Agregamos a {kinName} a las personas que puede llamar, solo si dice que sí.',
          'Usted siga a este paso. Es bueno.',
        ],
      },
    },
  ],
};
