import type { Moment } from '../phrase-types.ts';

/** Ordinary days: weather, neighbors, food, the way home. */
export const days: readonly Moment[] = [
  {
    category: 'note',
    places: ['street'],
    mood: 'light',
    en: {
      said: [
        'We walked {spot} and I {named three birds|did not check my phone once}.',
        'Walking beside someone is easier than {sitting across|a table}.',
      ],
      agreed: ['We walk again next time, rain or not.'],
    },
    es: {
      said: [
        'Caminamos por {spot} y {reconocí tres pájaros|no miré el teléfono ni una vez}.',
        'Caminar al lado de alguien es más fácil que {sentarse enfrente|una mesa}.',
      ],
      agreed: ['La próxima vez caminamos otra vez, llueva o no.'],
    },
  },
  {
    category: 'note',
    needs: ['settled'],
    places: ['home', 'phone'],
    mood: 'light',
    en: {
      said: [
        'I made {dish} the way {my grandmother|we} used to. Too much of it. I {gave a bowl|brought some} to the neighbor.',
        'There is {dish} on the stove and for once {I was hungry|it smells like a home}.',
      ],
      agreed: ['You bring the recipe to the center when you feel like it.'],
    },
    es: {
      said: [
        'Hice {dish} como {mi abuela|en mi casa}. Salió mucho. Le llevé un plato a {la vecina|al vecino de arriba}.',
        'Hay {dish} en la estufa y por una vez {tenía hambre|huele a casa}.',
      ],
      agreed: ['Usted trae la receta al centro cuando quiera.'],
    },
  },
  {
    category: 'note',
    needs: ['settled'],
    places: ['phone', 'text', 'street'],
    mood: 'plain',
    en: {
      said: [
        'The {landlord’s dog|cat from downstairs} waits for me now. That is {one|somebody} who knows my hours.',
        'My neighbor {borrowed a pan|asked my name}. I have lived there {four|five} months.',
      ],
      agreed: [],
    },
    es: {
      said: [
        '{El perro del dueño|La gata de abajo} ya me espera. Ya hay alguien que sabe mis horas.',
        'La vecina {me pidió una olla|me preguntó mi nombre}. Llevo {cuatro|cinco} meses viviendo ahí.',
      ],
      agreed: [],
    },
  },
  {
    category: 'note',
    places: ['phone', 'text'],
    mood: 'plain',
    en: {
      said: [
        'Nothing happened this week. {I mean that as good news|I used to be scared of weeks like that}.',
        'Quiet week. Laundry, bus, bed. {I will take it|It is enough}.',
      ],
      agreed: ['A quiet week goes into the line as well.'],
    },
    es: {
      said: [
        'Esta semana no pasó nada. {Lo digo como buena noticia|Antes me daban miedo las semanas así}.',
        'Semana tranquila. Lavadora, autobús, cama. {Con eso me basta|Así está bien}.',
      ],
      agreed: ['Una semana tranquila también va en la línea.'],
    },
  },
  {
    category: 'note',
    places: ['street', 'center', 'home'],
    mood: 'heavy',
    en: {
      said: [
        'I saw {old friends|people from before} at the {bus stop|corner store}. I said hello and kept going. My hands {shook after|were cold}.',
        'Somebody I used with {waved at me|called my old nickname}. I {waved back|nodded} and crossed the street.',
      ],
      agreed: [
        'Another way home for a while. You know which streets.',
        'You call someone right after, the next time. You already know who.',
      ],
    },
    es: {
      said: [
        'Vi a {gente de antes|viejos amigos} en {la parada|la tienda}. Saludé y seguí. Después {me temblaban|tenía frías} las manos.',
        'Alguien con quien consumía {me hizo señas|me gritó mi apodo}. {Saludé|Moví la cabeza} y crucé la calle.',
      ],
      agreed: [
        'Otro camino a casa por un tiempo. Usted sabe qué calles.',
        'La próxima vez usted llama a alguien enseguida. Ya sabe a quién.',
      ],
    },
  },
  {
    category: 'note',
    places: ['phone', 'center', 'street'],
    mood: 'heavy',
    en: {
      said: [
        'I am tired of being {brave|the strong one}. Can today just be {a bad day|a chair and coffee}?',
        'Some days it is like {walking in water|wet clothes}. Today is one.',
      ],
      agreed: ['Today asks nothing. We just sat.', 'No plan today. You may send one word tomorrow, or none.'],
    },
    es: {
      said: [
        'Me canso de ser {fuerte|valiente}. ¿Hoy puede ser solo {un mal día|una silla y un café}?',
        'Hay días que son como {caminar en agua|traer la ropa mojada}. Hoy es uno.',
      ],
      agreed: [
        'Hoy no se pide nada. Solo nos sentamos.',
        'Hoy sin plan. Mañana puede mandarme una palabra, o ninguna.',
      ],
    },
  },
  {
    category: 'note',
    places: ['center'],
    mood: 'light',
    en: {
      said: [
        'The soup at the center was {salty|good}. I {washed up with|sat by} someone new.',
        'I stayed after group to {look for a scarf|put the mugs away} and talked for {half an hour|twenty minutes}.',
      ],
      agreed: [],
    },
    es: {
      said: [
        'La sopa del centro estaba {salada|buena}. {Lavé platos con|Me senté con} alguien nuevo.',
        'Me quedé después del grupo a {buscar una bufanda|guardar las tazas} y platiqué {media hora|veinte minutos}.',
      ],
      agreed: [],
    },
  },
  {
    category: 'note',
    places: ['text', 'phone'],
    mood: 'light',
    en: {
      said: [
        '{Bus was late|Rain}, I was not {angry|rattled}. Write that down.',
        'I laughed at {a dumb movie|my own joke} today. Out loud, alone, in the kitchen.',
      ],
      agreed: [],
    },
    es: {
      said: [
        '{Se tardó el autobús|Llovió} y no me enojé. Apúntelo.',
        'Hoy me reí con {una película mala|mi propio chiste}. En voz alta, en la cocina.',
      ],
      agreed: [],
    },
  },
  {
    category: 'note',
    places: ['street', 'home'],
    mood: 'plain',
    step: { owner: 'participant', days: 8 },
    en: {
      said: [
        'I want a library card. I used to {read on the roof|read anything}.',
        'The {bike|sewing machine} works again except for {the chain|one part}. It bothers me.',
      ],
      agreed: ['You ask at the library desk by {due} what it takes, for the card or for the repair café.'],
      step: ['Ask at the library desk'],
    },
    es: {
      said: [
        'Quiero tarjeta de la biblioteca. Antes leía {en la azotea|lo que fuera}.',
        '{La bici|La máquina de coser} ya jala, menos {la cadena|una pieza}. Me da vueltas en la cabeza.',
      ],
      agreed: ['Usted pregunta en la biblioteca antes del {due} qué hace falta.'],
      step: ['Preguntar en la biblioteca'],
    },
  },
];
