import type { Moment } from '../phrase-types.ts';

/** Other people: family, friends, those who left and those who stayed. */
export const people: readonly Moment[] = [
  {
    category: 'family',
    needs: ['kin'],
    places: ['phone', 'home', 'street'],
    mood: 'light',
    en: {
      said: [
        '{kinName} and I {cooked|watched the game|folded laundry} on Sunday. Nobody talked about {before|that}.',
        'My {kin} asked how I am and {waited for the answer|meant it}.',
      ],
      agreed: [],
    },
    es: {
      said: [
        '{kinName} y yo {cocinamos|vimos el partido|doblamos ropa} el domingo. Nadie habló de {antes|eso}.',
        '{kinName} me preguntó cómo estoy y {esperó la respuesta|quería saber}.',
      ],
      agreed: [],
    },
  },
  {
    category: 'family',
    needs: ['kin'],
    places: ['center', 'street', 'phone'],
    mood: 'heavy',
    step: { owner: 'participant', days: 6 },
    en: {
      said: [
        '{kinName} still {counts the spoons|checks my eyes} when I visit. I get it. It hurts anyway.',
        'We argued, my {kin} and I, about {money|the car|Christmas}. I left before it got loud.',
      ],
      agreed: ['You tell {kinName} one thing that helps and one that doesn’t, by {due}.'],
      step: ['Tell {kinName} what helps and what doesn’t'],
    },
    es: {
      said: [
        '{kinName} todavía {cuenta las cucharas|me mira los ojos} cuando voy. Lo entiendo. Igual duele.',
        'Discutimos, {kinName} y yo, por {dinero|el carro|la Navidad}. Me fui antes de gritar.',
      ],
      agreed: ['Usted le dice a {kinName} una cosa que ayuda y una que no, antes del {due}.'],
      step: ['Decirle a {kinName} qué ayuda y qué no'],
    },
  },
  {
    category: 'note',
    places: ['street', 'center', 'phone'],
    mood: 'heavy',
    en: {
      said: [
        'Someone from my old {building|job} died. I found out {from a post|in line at the store}. I went to {the service|the river instead}.',
        'I keep thinking of {a friend|someone} who did not make it. I {said the name out loud|lit a candle}.',
      ],
      agreed: [
        'We sat with that. You say when you want company, this week or later.',
        'You can call in the morning and just breathe into the phone.',
      ],
    },
    es: {
      said: [
        'Murió alguien de mi {edificio|trabajo} de antes. Me enteré {por internet|en la fila de la tienda}. Fui {al velorio|mejor al río}.',
        'Sigo pensando en {un amigo|alguien} que no llegó. {Dije su nombre|Prendí una vela}.',
      ],
      agreed: [
        'Nos quedamos con eso un rato. Usted me dice cuándo quiere compañía.',
        'Puede llamar por la mañana y solo respirar en el teléfono.',
      ],
    },
  },
  {
    category: 'note',
    places: ['center', 'street'],
    mood: 'light',
    en: {
      said: [
        'I have a friend. I am saying it {out loud|on paper}. We {play dominoes|walk to the pier}.',
        'Somebody from group {saved me a seat|texted to ask if I got home}.',
      ],
      agreed: ['Two people to call besides me. You wrote the names yourself.'],
    },
    es: {
      said: [
        'Tengo con quién reírme. Lo digo {en voz alta|por escrito}. {Jugamos dominó|Caminamos al muelle}.',
        'Alguien del grupo {me guardó asiento|me escribió para saber si llegué}.',
      ],
      agreed: ['Dos personas a quien llamar además de mí. Usted apuntó los nombres.'],
    },
  },
  {
    category: 'note',
    places: ['phone', 'text', 'center'],
    mood: 'plain',
    en: {
      said: [
        'I said no to {a party|a ride} on Saturday. It was {two letters|a short word}. It took me an hour.',
        'I left {a cookout|a birthday} early, with {a plate|a reason ready}. Nobody minded.',
      ],
      agreed: ['We keep the sentence you used. It may serve again.'],
    },
    es: {
      said: [
        'Dije que no a {una fiesta|un aventón} el sábado. Son dos letras. Me tardé una hora.',
        'Me fui temprano de {una carne asada|un cumpleaños}, con {mi plato|un motivo listo}. A nadie le importó.',
      ],
      agreed: ['Guardamos la frase que usó. Puede servirle otra vez.'],
    },
  },
  {
    category: 'note',
    places: ['street', 'home', 'center'],
    mood: 'plain',
    en: {
      said: [
        'I don’t want people to {tilt their head|lower their voice} when they talk to me.',
        'They say I look well. I want to {believe them|say: you should see the inside, it is getting there}.',
      ],
      agreed: ['I asked how you would like people to ask. We wrote your answer down.'],
    },
    es: {
      said: [
        'No quiero que la gente {ladee la cabeza|baje la voz} cuando me habla.',
        'Dicen que me veo bien. Quisiera {creerles|decir: por dentro también voy llegando}.',
      ],
      agreed: ['Le pregunté cómo quiere que le pregunten. Apuntamos su respuesta.'],
    },
  },
  {
    category: 'note',
    places: ['phone', 'street'],
    mood: 'light',
    en: {
      said: [
        'I was somebody’s emergency contact {today|this week}. Me.',
        'A kid on the bus asked me {the time|if the seat was free} like I was anybody. I liked that.',
      ],
      agreed: [],
    },
    es: {
      said: [
        '{Hoy|Esta semana} alguien me puso como contacto de emergencia. A mí.',
        'Un niño en el autobús me preguntó {la hora|si el asiento estaba libre} como a cualquiera. Me gustó.',
      ],
      agreed: [],
    },
  },
];
