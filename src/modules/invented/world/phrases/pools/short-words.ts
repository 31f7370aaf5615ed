import type { Bilingual, Mood } from '../phrase-types.ts';

/** A closing sentence that may follow what a person said, by how heavy it was. */
export const tails: Record<Mood, Bilingual> = {
  light: {
    en: [
      'I told {the plant|three people}.',
      'Put that in the line, please.',
      'I am {a bit |}proud.',
      'So there.',
      'Ha.',
      'I slept well on that.',
      'I would like more of that.',
      'It still feels {new|strange, in a good way}.',
      'No big words, please. But yes.',
      'I am keeping it.',
    ],
    es: [
      'Se lo conté {a la planta|a tres personas}.',
      'Apúntelo en la línea, por favor.',
      'Me da {un poco de |}orgullo.',
      'Así nomás.',
      'Dormí bien con eso.',
      'Quisiera más de eso.',
      'Todavía se siente {nuevo|raro, pero bonito}.',
      'Sin palabras grandes. Pero sí.',
      'Con eso me quedo.',
    ],
  },
  plain: {
    en: [
      'That’s where I am.',
      'We’ll see.',
      'One thing at a time.',
      'I wanted to say that to someone.',
      'Is that {normal|a lot}?',
      'That is all for today.',
      'I thought about it on the way here.',
      'Don’t write more than that.',
      'It is what it is, and it is mine.',
    ],
    es: [
      'Ahí voy.',
      'Ya veremos.',
      'Una cosa a la vez.',
      'Quería decírselo a alguien.',
      '¿Eso es {normal|mucho}?',
      'Por hoy es todo.',
      'Lo pensé de camino.',
      'No escriba más que eso.',
      'Es lo que hay, y es mío.',
    ],
  },
  heavy: {
    en: [
      'I am still here, though.',
      'It sits in my {chest|stomach}.',
      'I don’t want {advice|fixing} today.',
      'Saying it helped {some|a little}.',
      'I have not told anyone else.',
      'It is better now than {this morning|yesterday}.',
      'Can we just {walk|sit} a bit?',
      'I don’t know what comes next.',
    ],
    es: [
      'Pero aquí sigo.',
      'Lo traigo en {el pecho|el estómago}.',
      'Hoy no quiero consejos.',
      'Decirlo ayudó {algo|un poco}.',
      'No se lo he contado a nadie más.',
      'Ya está mejor que {en la mañana|ayer}.',
      '¿Podemos solo {caminar|sentarnos} un rato?',
      'No sé qué sigue.',
    ],
  },
};

/** What a person answers on a short text. */
export const texts: Bilingual = {
  en: [
    '{Doing okay|All right here}. {Long day|Feet up}.',
    'Got your text. {Tomorrow is better|Busy but fine}.',
    'Thanks for {checking|writing}. {Bus now|Eating now}.',
    'Yes to {Thursday|coffee}. No to {talking about it|early}.',
    'Here. {Tired|Sleepy}. Here.',
    '{Thumbs up|Okay} day. {Soup|Rain}. Good night.',
    'Not much to say. {Glad you wrote|Write again next week}.',
    'Can’t talk. Can {text|type}. I am {fine|at the laundromat}.',
    'Look, {a heron|the moon|my tomatoes}. That is my news.',
    'I made it home. {You said text, so I text|Lights on, shoes off}.',
    'Today: {six|seven} out of ten. {Don’t ask about the rest|The rest is weather}.',
    'Still {smiling about last time|thinking about what you said}.',
    'I forgot to {answer|write back}. I am okay. I really am.',
    '{Library|Park bench}. {Two pages|Half a sandwich}. Peace.',
  ],
  es: [
    '{Aquí bien|Todo en orden}. {Día largo|Ya en casa}.',
    'Vi su mensaje. {Mejor mañana|Con prisa, pero bien}.',
    'Gracias por {preguntar|escribir}. {Voy en el autobús|Estoy comiendo}.',
    'Sí al {café|jueves}. No a {hablar de eso|tan temprano}.',
    'Aquí. Con {sueño|cansancio}. Pero aquí.',
    'Día {regular|bueno}. {Sopa|Lluvia}. Buenas noches.',
    'No hay mucho que contar. {Qué bueno que escribió|Escríbame la otra semana}.',
    'Mire, {una garza|la luna|mis tomates}. Esa es mi noticia.',
    'Ya llegué. {Usted dijo que avisara|Luces prendidas, zapatos fuera}.',
    'Hoy: {seis|siete} de diez. {Lo demás no pregunte|Lo demás es el clima}.',
  ],
};

/** What a person says on a call that both had agreed on. */
export const onCall: Bilingual = {
  en: [
    'You called when you said. {That matters|I was watching the clock}.',
    'I have {ten|five} minutes. It {went fine|was all right}. I wanted you to know.',
    'The {thing|morning} we talked about is over. I {ate|sat down} after.',
    'I am outside, I can talk. {It is windy.|Hear the birds?} I am okay.',
    'I almost did not pick up. {Glad I did|Then I did}.',
    'It was not as {bad|long} as I thought. {I wore the good shirt|I took the stairs}.',
    'Can we make it short? I just want to {hear a voice|say it went all right}.',
    'I did what we said. Most of it. {The hard half|The first part}.',
  ],
  es: [
    'Llamó a la hora que dijo. {Eso importa|Estaba viendo el reloj}.',
    'Tengo {diez|cinco} minutos. {Salió bien|Estuvo bien}. Quería que supiera.',
    'Ya pasó {eso|la mañana} de lo que hablamos. Después {comí|me senté}.',
    'Estoy afuera, puedo hablar. {Hace aire.|¿Oye los pájaros?} Estoy bien.',
    'Casi no contesto. {Qué bueno que sí|Pero contesté}.',
    'No fue tan {feo|largo} como pensé. {Me puse la camisa buena|Subí por la escalera}.',
    '¿Lo hacemos corto? Solo quería {oír una voz|decir que salió bien}.',
  ],
};

/** What a person says when called on a follow-up date after an episode closed. */
export const later: Bilingual = {
  en: [
    'You remembered. I am {fine|well}. {Group on Sundays|The plant lives}.',
    'Still {working|here}, still walking. {Ask me again in spring|Nothing I need right now}.',
    'It was a {bumpy|long} month. I called {my list|my brother}. I would come by if it got worse.',
    'Good of you to call. I was {cooking|on the porch}. All right here.',
  ],
  es: [
    'Se acordó. Estoy bien. {Los domingos voy al grupo|La planta vive}.',
    'Aquí sigo, caminando. {Pregúnteme en primavera|Ahorita no necesito nada}.',
    'Fue un mes {difícil|largo}. Llamé a {mi lista|mi hermano}. Si empeora, paso por allá.',
  ],
};
