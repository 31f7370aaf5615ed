import type { Bilingual } from '../phrase-types.ts';

/** What people say they have going for them. */
export const strengths: Bilingual = {
  en: [
    'Can cook for {ten|twenty}',
    'Sunday dinner with an aunt',
    'Good with engines',
    'A dog who needs {two|three} walks a day',
    'Calls back',
    'Choir, {Sundays|Wednesdays}',
    'Reads {to sleep|everything}',
    'Fixes what others throw out',
    'A neighbor who looks in',
    'Stays calm when others shout',
    'Funny',
    'Drives anything with wheels',
    'Plays chess by the pier',
    'Two years as a {line cook|roofer|nurse’s aide}',
    'Asks when it is too much',
    'A grandmother who prays and calls',
    'Good handwriting',
    'Grows tomatoes',
    'Has done hard things before',
    'A {cousin|friend} who texts each morning',
    'Walks a lot',
    'Patient with old people',
    'Remembers names',
    'Can sit with someone and say nothing',
    'Own tools',
    'Paints walls straight',
    'Carries naloxone and knows how',
  ],
  es: [
    'Cocina para {diez|veinte}',
    'Los domingos come con su tía',
    'Sabe de motores',
    'Un perro que sale {dos|tres} veces al día',
    'Devuelve las llamadas',
    'Coro los {domingos|miércoles}',
    'Lee {antes de dormir|de todo}',
    'Arregla lo que otros tiran',
    'Una vecina que toca la puerta para saludar',
    'Conserva la calma',
    'Hace reír',
    'Juega dominó en el muelle',
    'Dos años de {cocina|albañilería|costura}',
    'Dice cuando es demasiado',
    'Una abuela que reza y llama',
    'Cultiva tomates',
    'Camina mucho',
    'Tiene paciencia con los mayores',
    'Se acuerda de los nombres',
    'Herramienta propia',
    'Lleva naloxona y sabe usarla',
  ],
};

/** What has grown since. */
export const grown: Bilingual = {
  en: [
    'Calls before it gets hard',
    'Has a list and uses it',
    'Says no out loud',
    'Opens the mail the same day',
    'Comes early and stays',
    'Asks questions',
    'Keeps a calendar',
    'A friend from group',
    'Says how it is',
    'Makes the first call',
  ],
  es: [
    'Llama antes de que se ponga difícil',
    'Tiene una lista y la usa',
    'Dice que no en voz alta',
    'Abre el correo el mismo día',
    'Llega antes y se queda',
    'Hace preguntas',
    'Lleva un calendario',
    'Una amistad del grupo',
    'Dice cómo está',
  ],
};

/** What people say would help on a hard day. */
export const helps: Bilingual = {
  en: [
    'If I stop answering, send one word. Not a question.',
    'Don’t come to my door. Call {twice|two times}, I pick up the second.',
    'Sit near me. Don’t make me look at you.',
    'Feed me. Then talk.',
    'Remind me of the {river|dog}. It works.',
    'Ask me what I can do, not what went wrong.',
    'Say my name. Slowly.',
    'Give me {an hour|till morning} and try again.',
    'Tell me about your day. I need to hear something boring.',
    'Call my friend, not my family.',
    'If I am loud I am scared. Stay.',
    'Bring a deck of cards.',
    'Let me drive the talk. I get there.',
    'Walk fast with me.',
    'Tell me the next bus, not the next year.',
    'Don’t cheer. Just turn up.',
    'Put the radio on and wash a dish with me.',
    'Ask if I ate.',
  ],
  es: [
    'Si dejo de contestar, mándeme una palabra. No una pregunta.',
    'No venga a mi puerta. Llame dos veces, a la segunda contesto.',
    'Siéntese cerca. Sin mirarme.',
    'Primero comida. Luego hablamos.',
    'Recuérdeme {el río|a mi perro}. Funciona.',
    'Pregúnteme qué puedo hacer, no qué salió mal.',
    'Diga mi nombre. Despacio.',
    'Deme {una hora|hasta mañana} y vuelva a llamar.',
    'Cuénteme su día. Necesito oír algo aburrido.',
    'Llame a mi amistad, no a mi familia.',
    'Si hablo fuerte es que tengo miedo. Quédese.',
    'Camine rápido conmigo.',
    'Dígame el próximo autobús, no el próximo año.',
    'Pregúnteme si ya comí.',
  ],
};

/** What people ask to be done when they miss a group or fall silent. */
export const asks: Record<'missed-group' | 'silence', Bilingual> = {
  'missed-group': {
    en: [
      'If I miss {group}, text me the next day. Just hello.',
      'Reach out if I miss {group}. One text is enough.',
      'If I am not at {group}, call me. I may not call you.',
    ],
    es: [
      'Si falto a {group}, mándeme un mensaje al otro día. Solo un saludo.',
      'Búsqueme si falto a {group}. Con un mensaje basta.',
    ],
  },
  silence: {
    en: [
      'If I go silent longer than we said, try me. I would want that.',
      'Silence from me is not rest. Please call.',
      'If you hear nothing, come by the center door and ask for me.',
    ],
    es: [
      'Si me quedo en silencio más de lo acordado, búsqueme. Lo voy a querer.',
      'Mi silencio no es descanso. Llámeme, por favor.',
    ],
  },
};

/** A return to use, in the person's own words. Nothing follows from it but being heard. */
export const returns: Bilingual = {
  en: [
    'I used on {Saturday|the weekend}. I am telling you because I want to, not because I was seen.',
    'It happened, one night. I called {a friend|my list} in the morning. I want to keep going.',
    'I drank at {the wedding|the lake}. I don’t want a talk. I want our walk.',
    'I used. I had naloxone and someone was there. I am okay and I am {sad|tired}.',
    'It was two days. I am eating again. Please keep our walks.',
    'I used after the phone call. I know why. I will tell you when I can.',
    'I went back to it, once. I still want {the job|the room|my mornings}. Put that first.',
    'Last night, yes. I came today anyway. That is the part I want written.',
    'I used and then I slept and then I cooked an egg. Here I am.',
  ],
  es: [
    'Volví a consumir el {sábado|fin de semana}. Lo digo porque quiero, no porque me vieran.',
    'Pasó, una noche. En la mañana llamé a {una amistad|mi lista}. Quiero seguir.',
    'Tomé en {la boda|el lago}. No quiero regaños. Quiero nuestra caminata.',
    'Volví a consumir después de esa llamada. Sé por qué. Ya se lo contaré.',
    'Anoche, sí. Y hoy vine. Esa es la parte que quiero que escriba.',
  ],
};

/** The day a person counts from, and how they would like it marked. */
export const daysTitles: Bilingual = {
  en: ['The day I started over', 'My day', 'Day one', 'The morning I called', 'New start'],
  es: ['El día que empecé de nuevo', 'Mi día', 'Día uno', 'La mañana que llamé'],
};

export const wishes: Bilingual = {
  en: [
    'Just a text.',
    'Pie. Any pie.',
    'A walk, no speech.',
    'Nobody sings, please.',
    'Sing loudly.',
    'I would like a card I can keep.',
    'Tell the group, I will pretend to mind.',
    'Say nothing, save me a seat.',
    'Coffee, the good one.',
  ],
  es: [
    'Solo un mensaje.',
    'Pastel de tres leches.',
    'Una caminata, sin discurso.',
    'Que nadie cante, por favor.',
    'Que canten fuerte.',
    'Una tarjeta que pueda guardar.',
    'No digan nada, guárdenme un asiento.',
  ],
};
