import type { Arc } from '../phrase-types.ts';

/** Nights, mornings, and what the hours between are for. */
export const mornings: Arc = {
  name: 'mornings',
  category: 'plan',
  needs: [],
  scenes: [
    {
      places: ['phone', 'street', 'center', 'home'],
      mood: 'heavy',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'Nights are long. I {watch the ceiling|count trucks} until {three|four}, then the day is gone.',
          'The hour after dinner is the one. {The phone gets loud|I don’t know where to put myself}.',
          'I wake up and the first thing I think is {no|what for}. By {ten|lunch} it is better.',
        ],
        agreed: [
          'One small thing for that hour: {a walk to the mailbox|tea on the steps}. You try it three times by {due}.',
          'You get out of the door before nine on three days, by {due}. Pajama pants count.',
        ],
        step: [
          'Three evenings with one small thing in the hard hour',
          'Be out of the door before nine on three days',
        ],
      },
      es: {
        said: [
          'Las noches son largas. {Miro el techo|Cuento camiones} hasta las {tres|cuatro} y luego se va el día.',
          'La hora después de cenar es la difícil. {Suena mucho el teléfono|No sé dónde ponerme}.',
          'Despierto y lo primero que pienso es {no|para qué}. Al mediodía ya va mejor.',
        ],
        agreed: [
          'Una cosa pequeña para esa hora: {un té en los escalones|caminar a la esquina}. Usted la prueba tres veces antes del {due}.',
          'Usted sale por la puerta antes de las nueve, tres días, antes del {due}. En pantuflas también vale.',
        ],
        step: ['Tres noches con una cosa pequeña en la hora difícil', 'Salir antes de las nueve tres días'],
      },
    },
    {
      places: ['street'],
      mood: 'plain',
      en: {
        said: [
          'We walked {spot}. I {said more than at any table|did not have to look at anyone}.',
          'I tried the small thing {twice|four times}. {Once it worked|It mostly worked}. I will take it.',
        ],
        agreed: ['Same walk next time, other direction.', 'You keep what worked and drop the rest.'],
      },
      es: {
        said: [
          'Caminamos por {spot}. {Dije más que en cualquier mesa|No tuve que mirar a nadie}.',
          'Probé la cosa pequeña {dos|cuatro} veces. {Una funcionó|Casi siempre funcionó}. Con eso me quedo.',
        ],
        agreed: [
          'La próxima vez caminamos lo mismo, al revés.',
          'Usted se queda con lo que sirvió y suelta lo demás.',
        ],
      },
    },
    {
      after: 14,
      places: ['phone', 'text', 'street'],
      mood: 'light',
      en: {
        said: [
          'I slept {six|seven} hours in a row. I thought the clock {was wrong|had stopped}.',
          'I was up before the {garbage truck|neighbor’s dog}. I made {eggs|oats}. Who is this person?',
        ],
        agreed: [
          'No change to the plan. It is yours and it works.',
          'You write down what the good nights had in common.',
        ],
      },
      es: {
        said: [
          'Dormí {seis|siete} horas seguidas. Pensé que el reloj {estaba mal|se había parado}.',
          'Me levanté antes que {el camión de la basura|el perro del vecino}. Hice {huevos|avena}. ¿Quién es esta persona?',
        ],
        agreed: [
          'El plan sigue igual. Es suyo y funciona.',
          'Usted apunta qué tuvieron en común las noches buenas.',
        ],
      },
    },
    {
      after: 25,
      places: ['street', 'phone'],
      mood: 'plain',
      step: { owner: 'participant', days: 10 },
      en: {
        said: [
          'The {week|month} I lost my {grandfather|best friend} is coming round. I would rather {plan it|say it} now than {be surprised|go quiet}.',
          'Paydays and rain: that is when it pulls. I know that now. {Knowing helps a bit|It used to just happen}.',
        ],
        agreed: [
          'You choose who you want near that day by {due}. I keep the evening free for a call.',
          'We wrote a page for that kind of day. You put it where you see it by {due}.',
        ],
        step: ['Choose who I want near on that day', 'Put the page where I see it'],
      },
      es: {
        said: [
          'Se acerca {la semana|el mes} en que perdí a mi {abuelo|mejor amigo}. Prefiero {planearlo|decirlo} ahora que {quedarme callad{o}|esconderme}.',
          'El día de pago y la lluvia: ahí es cuando jala. Ahora ya lo sé. {Saberlo ayuda|Antes nomás pasaba}.',
        ],
        agreed: [
          'Usted elige a quién quiere cerca ese día, antes del {due}. Yo dejo la tarde libre para una llamada.',
          'Escribimos una hoja para esos días. Usted la pone donde la vea antes del {due}.',
        ],
        step: ['Elegir a quién quiero cerca ese día', 'Poner la hoja donde la vea'],
      },
    },
  ],
};
