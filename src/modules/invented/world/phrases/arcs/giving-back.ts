import type { Arc } from '../phrase-types.ts';

/** From the last row to welcoming others. */
export const givingBack: Arc = {
  name: 'giving-back',
  category: 'plan',
  needs: [],
  scenes: [
    {
      places: ['center'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'I sit near the door so I can {leave|get air}. Nobody {minds|says anything}. I noticed that.',
          'I stacked chairs after. It is easier to {talk|be there} with a chair in my hand.',
        ],
        agreed: [
          'You come ten minutes early once by {due} and put out chairs, if you like.',
          'You try the second row once by {due}. The door stays where it is.',
        ],
        step: ['Come ten minutes early and put out chairs', 'Try the second row once'],
      },
      es: {
        said: [
          'Me siento junto a la puerta para poder {irme|tomar aire}. A nadie le {molesta|importa}. Me di cuenta.',
          'Recogí sillas al final. Con una silla en la mano es más fácil {hablar|estar}.',
        ],
        agreed: [
          'Usted llega diez minutos antes una vez, antes del {due}, y acomoda sillas, si quiere.',
          'Usted prueba la segunda fila una vez antes del {due}. La puerta sigue ahí.',
        ],
        step: ['Llegar diez minutos antes y acomodar sillas', 'Probar la segunda fila una vez'],
      },
    },
    {
      after: 20,
      places: ['center', 'street'],
      mood: 'light',
      step: { owner: 'participant', days: 9 },
      en: {
        said: [
          'They asked me to make the coffee. It was {too strong|good coffee}. People drank it.',
          'A new person looked like I looked. I said there is {soup|a chair next to me}. That was all.',
        ],
        agreed: [
          'The coffee is yours on one day a week. You pick the day by {due}.',
          'You think about what you wish someone had told you, and write it by {due}.',
        ],
        step: ['Pick my coffee day', 'Write what I wish someone had told me'],
      },
      es: {
        said: [
          'Me pidieron hacer el café. Salió {muy cargado|bueno}. Se lo tomaron.',
          'Llegó alguien con la cara que yo traía. Le dije que hay {sopa|una silla junto a mí}. Nada más.',
        ],
        agreed: [
          'El café es suyo un día por semana. Usted elige el día antes del {due}.',
          'Usted piensa qué le hubiera gustado oír y lo escribe antes del {due}.',
        ],
        step: ['Elegir mi día del café', 'Escribir lo que me hubiera gustado oír'],
      },
    },
    {
      after: 30,
      places: ['center', 'phone', 'text'],
      mood: 'light',
      milestone: { what: 'other', yearly: false },
      en: {
        said: [
          'I told my story in the group. {Four minutes|A short one}. My voice {shook and then did not|held}.',
          'I opened the group when {the host was late|they asked}. I knew {all the names|where everything is}.',
        ],
        agreed: [
          'You say when you want to do that again, and when not.',
          'We asked what you would need to do more of it.',
        ],
        title: ['Told my story', 'Opened the group'],
      },
      es: {
        said: [
          'Conté mi historia en el grupo. {Cuatro minutos|Cortita}. La voz {me tembló y luego ya no|aguantó}.',
          'Abrí el grupo cuando {se hizo tarde|me lo pidieron}. Me sabía {los nombres|dónde está todo}.',
        ],
        agreed: [
          'Usted dice cuándo quiere repetirlo y cuándo no.',
          'Vimos qué necesitaría usted para hacerlo más seguido.',
        ],
        title: ['Conté mi historia', 'Abrí el grupo'],
      },
    },
    {
      after: 25,
      places: ['center', 'street', 'phone'],
      mood: 'plain',
      en: {
        said: [
          'Could someone like me do {your job|what you do}? I am asking {for me|seriously}.',
          'People come to me after group. I {listen|like it}. It also {makes me tired|follows me home}.',
        ],
        agreed: [
          'I tell you honestly what the training asks. No hurry.',
          'We talked about stopping for the day before it is too much.',
        ],
      },
      es: {
        said: [
          '¿Alguien como yo podría hacer {su trabajo|lo que usted hace}? Lo pregunto {en serio|por mí}.',
          'Después del grupo la gente me busca. {Escucho|Me gusta}. También {cansa|me lo llevo a casa}.',
        ],
        agreed: [
          'Yo le cuento con franqueza qué pide la formación. Sin prisa.',
          'Hablamos de parar antes de que sea demasiado para usted.',
        ],
      },
    },
  ],
};
