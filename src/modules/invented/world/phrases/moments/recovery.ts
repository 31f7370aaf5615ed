import type { Moment } from '../phrase-types.ts';

/** What the road itself is like, in people's own words. */
export const recovery: readonly Moment[] = [
  {
    category: 'note',
    places: ['street', 'phone', 'center'],
    mood: 'heavy',
    en: {
      said: [
        'It pulled at me on {Friday|payday|the way home}. I {ate a whole pizza|called my list}. It passed in {twenty minutes|an hour}.',
        'The old thought came: {just once|who would know}. I said it out loud to {you|the wall} and it got smaller.',
      ],
      agreed: [
        'What worked goes on your page, first line.',
        'Next time: say it out loud, walk, eat. In any order.',
      ],
    },
    es: {
      said: [
        'Me jaló {el viernes|el día de pago|de camino a casa}. {Me comí una pizza entera|Llamé a mi lista}. Se pasó en {veinte minutos|una hora}.',
        'Llegó la idea de siempre: {solo una vez|quién se va a enterar}. La dije en voz alta y se hizo chica.',
      ],
      agreed: [
        'Lo que funcionó va en su hoja, en la primera línea.',
        'La próxima vez: decirlo, caminar, comer. En el orden que sea.',
      ],
    },
  },
  {
    category: 'note',
    places: ['street', 'center', 'home'],
    mood: 'plain',
    en: {
      said: [
        'People think it is one big decision. It is {a hundred small ones|Tuesday, over and over}.',
        'I count more than days. I count {mornings I like|dinners with other people}.',
      ],
      agreed: ['We count what you count.'],
    },
    es: {
      said: [
        'La gente cree que es una gran decisión. Son {cien chiquitas|los martes, uno tras otro}.',
        'No cuento solo días. También cuento {mañanas buenas|cenas con gente}.',
      ],
      agreed: ['Contamos lo que usted cuenta.'],
    },
  },
  {
    category: 'note',
    places: ['center', 'phone', 'street'],
    mood: 'light',
    en: {
      said: [
        'I heard myself {singing|whistling} at the {sink|bus stop}. I stopped, then I went on.',
        'Somebody said I {walk differently|stand straighter}. I had not noticed. I {do, though|like it}.',
      ],
      agreed: [],
    },
    es: {
      said: [
        'Me oí {cantando|silbando} en {el fregadero|la parada}. Paré y luego seguí.',
        'Me dijeron que {camino diferente|voy más derech{o}}. No me había dado cuenta. Me {gusta|gustó}.',
      ],
      agreed: [],
    },
  },
  {
    category: 'note',
    places: ['center', 'street'],
    mood: 'heavy',
    en: {
      said: [
        'I am {angry at|ashamed of} who I was. Then I think: that person {kept me alive|got me to this door}.',
        'How do you say sorry to someone who {moved away|does not want to hear it}?',
      ],
      agreed: ['You write it and keep it. We look at it again in a month, only if you want.'],
    },
    es: {
      said: [
        'Me da {coraje|pena} quien fui. Luego pienso: esa persona {me mantuvo con vida|me trajo hasta aquí}.',
        '¿Cómo se le pide perdón a alguien que {se fue lejos|no quiere oírlo}?',
      ],
      agreed: ['Usted lo escribe y lo guarda. En un mes lo vemos otra vez, solo si quiere.'],
    },
  },
  {
    category: 'plan',
    places: ['center', 'phone', 'home'],
    mood: 'plain',
    step: { owner: 'participant', days: 6 },
    en: {
      said: [
        'Weekends are the thin part. {Saturday at four|Sunday night} I look at the walls.',
        'What do people do on a {Sunday|long weekend}? Honest question.',
      ],
      agreed: ['You plan one thing with another person in it by {due}.'],
      step: ['Plan one thing for the weekend with someone in it'],
    },
    es: {
      said: [
        'Los fines de semana son lo más delgado. {El sábado a las cuatro|El domingo en la noche} miro las paredes.',
        '¿Qué hace la gente un {domingo|puente largo}? De verdad pregunto.',
      ],
      agreed: ['Usted planea una cosa con otra persona antes del {due}.'],
      step: ['Planear una cosa con alguien para el fin de semana'],
    },
  },
  {
    category: 'note',
    places: ['phone', 'center'],
    mood: 'plain',
    en: {
      said: [
        'I like that you {write what I say|turn the screen so I can read}. In other places they wrote {about me|behind the desk}.',
        'Can you take out the {word|bit} about {my mother|the car}? Thanks for {asking|showing me}.',
      ],
      agreed: ['You read it before I save it, every time.'],
    },
    es: {
      said: [
        'Me gusta que {escriba lo que digo|voltee la pantalla para que yo lea}. En otros lados escribían {de mí|detrás del escritorio}.',
        '¿Puede quitar lo {de mi mamá|del carro}? Gracias por {preguntar|enseñármelo}.',
      ],
      agreed: ['Usted lo lee antes de que yo lo guarde, siempre.'],
    },
  },
  {
    category: 'note',
    places: ['street', 'phone', 'text'],
    mood: 'light',
    en: {
      said: [
        'A good {run of days|week}. I am {scared to say so|knocking on wood}, but I am saying so.',
        'If you had told me last {spring|winter} that I would {worry about a plant|own two towels}, I would have laughed.',
      ],
      agreed: ['We wrote down what these days have in common, for another kind of day.'],
    },
    es: {
      said: [
        'Una buena {racha|semana}. Me da {miedo|cosa} decirlo, pero lo digo.',
        'Si me hubieran dicho que iba a {preocuparme por una planta|tener dos toallas mías}, me habría reído.',
      ],
      agreed: ['Apuntamos qué tienen en común estos días, para cuando haga falta.'],
    },
  },
  {
    category: 'note',
    places: ['center', 'street', 'phone'],
    mood: 'plain',
    en: {
      said: [
        'I want to go slower. Everyone is so {proud|happy} that I can’t {keep up|catch my breath}.',
        'Don’t {clap|say well done} yet. Just {stay near|keep coming}.',
      ],
      agreed: ['Slower it is. We stay as we are, nothing new.'],
    },
    es: {
      said: [
        'Quiero ir más despacio. Todos están tan {orgullosos|contentos} que no {los alcanzo|me da el aire}.',
        'Todavía no {aplaudan|me feliciten}. Solo {quédense cerca|sigan viniendo}.',
      ],
      agreed: ['Más despacio, entonces. Seguimos como estamos, nada nuevo.'],
    },
  },
];
