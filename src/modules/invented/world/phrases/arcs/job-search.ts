import type { Arc } from '../phrase-types.ts';

/** From "what would I like" to being trusted with the keys. */
export const jobSearch: Arc = {
  name: 'job-search',
  category: 'employment',
  needs: ['supported-employment'],
  scenes: [
    {
      places: ['center', 'street', 'home'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'I want work where I {move|use my hands|see the day}. I {can’t|don’t want to} sit in one chair all day.',
          'I have {not worked|had no paycheck} in {two|three|four} years. I miss being tired {for a reason|from something}.',
          'People ask what I can do. I {cooked|drove|fixed things} for {eight|ten|twelve} years and nobody wrote it down.',
        ],
        agreed: [
          'You write three jobs you would like, even far ones, by {due}. No test first.',
          'We start with what you liked before. You list it by {due}; we look at it over coffee.',
        ],
        step: ['Write down three jobs I would like', 'List the work I have done, paid or not'],
      },
      es: {
        said: [
          'Quiero un trabajo donde {me mueva|use las manos|vea el día}. No puedo estar en una silla todo el día.',
          'Llevo {dos|tres|cuatro} años sin cheque. Extraño cansarme {por algo|con motivo}.',
          '{Cociné|Manejé|Arreglé cosas} {ocho|diez|doce} años y nadie lo apuntó en ningún lado.',
        ],
        agreed: [
          'Usted apunta tres trabajos que le gustarían, aunque parezcan lejanos, antes del {due}.',
          'Empezamos por lo que le gustaba antes. Usted hace la lista y la vemos con un café.',
        ],
        step: ['Apuntar tres trabajos que me gustarían', 'Hacer la lista de lo que he trabajado'],
      },
    },
    {
      places: ['center'],
      mood: 'plain',
      step: { owner: 'staff', days: 4 },
      en: {
        said: [
          'The gap in my resume {looks huge|stares at me}. What do I {say|put there}?',
          'Seeing it typed, I {did more than I thought|sound like somebody}.',
          'I don’t want to {explain my life|tell my story} to a stranger with a {clipboard|form}.',
        ],
        agreed: [
          'The gap stays a gap: you owe nobody the reason. I print {two|five} copies by {due}.',
          'We practiced one plain sentence about those years. I bring the printed resume by {due}.',
        ],
        step: ['Print the resume', 'Bring printed copies of the resume'],
      },
      es: {
        said: [
          'El hueco en mi hoja de vida {se ve enorme|me da pena}. ¿Qué {pongo|digo}?',
          'Verlo escrito me sorprende. {Hice más de lo que creía|Parezco alguien}.',
          'No quiero contarle mi vida a {un desconocido|una persona con formulario}.',
        ],
        agreed: [
          'El hueco se queda así: usted no le debe el motivo a nadie. Yo imprimo las copias antes del {due}.',
          'Practicamos una frase sencilla. Yo traigo la hoja impresa antes del {due}.',
        ],
        step: ['Imprimir la hoja de vida', 'Traer las copias impresas'],
      },
    },
    {
      places: ['street', 'phone', 'center'],
      mood: 'heavy',
      step: { owner: 'participant', days: 6 },
      en: {
        said: [
          '{Two|Three|Four} places said they would call. My phone is {very quiet|a brick}.',
          'I walked past {employer} twice. The third time I went in and asked for {the boss|whoever hires}.',
          'One place asked {about my record|why I left} and I {froze|went red}. Then I said the sentence we practiced.',
        ],
        agreed: [
          'You ask at {employer} in person by {due}. I can stand across the street.',
          'Two more doors this week, not ten. {employer} is one of them, by {due}.',
        ],
        step: ['Ask at {employer} in person', 'Leave the resume at {employer}'],
      },
      es: {
        said: [
          '{Dos|Tres|Cuatro} lugares dijeron que llamarían. El teléfono está {muy callado|mudo}.',
          'Pasé dos veces por {employer}. A la tercera entré y pregunté {por el jefe|quién contrata}.',
          'Me preguntaron por mis papeles y {me quedé frí{o}|me puse roj{o}}. Luego dije la frase que practicamos.',
        ],
        agreed: [
          'Usted pregunta en {employer} en persona antes del {due}. Yo puedo esperar enfrente.',
          'Dos puertas más esta semana, no diez. Una es {employer}, antes del {due}.',
        ],
        step: ['Preguntar en {employer} en persona', 'Dejar la hoja de vida en {employer}'],
      },
    },
    {
      after: 10,
      places: ['phone', 'street', 'center'],
      mood: 'light',
      step: { owner: 'staff', days: 3 },
      en: {
        said: [
          '{employer} called. They want to meet me about the {job} job. I {dropped the phone|said yes three times}.',
          'The interview was {short|twelve minutes}. They asked when I can start. {When I can start!|Me.}',
        ],
        agreed: [
          'I find a plain shirt and a bus card for you by {due}.',
          'You tell them the hours that suit you. I check the bus times by {due}.',
        ],
        step: ['Find a shirt and a bus card', 'Check the bus times to {employer}'],
      },
      es: {
        said: [
          'Llamaron de {employer}. Quieren hablar conmigo del trabajo de {job}. {Casi se me cae el teléfono|Dije que sí tres veces}.',
          'La entrevista fue {corta|de doce minutos}. Me preguntaron cuándo puedo empezar. {¡Cuándo puedo empezar!|A mí.}',
        ],
        agreed: [
          'Yo le consigo una camisa sencilla y la tarjeta del autobús antes del {due}.',
          'Usted les dice las horas que le convienen. Yo reviso los horarios del autobús antes del {due}.',
        ],
        step: [
          'Conseguir una camisa y la tarjeta del autobús',
          'Revisar los horarios del autobús a {employer}',
        ],
      },
    },
    {
      after: 6,
      places: ['phone', 'text', 'street'],
      mood: 'light',
      milestone: { what: 'job', yearly: true, dayBefore: true },
      en: {
        said: [
          'Yesterday was my first day. My {feet|back|arms} hurt. I know {two|three} names already.',
          'I worked a whole day at {employer} yesterday. I kept my {lunch box|badge} in my hand on the bus home.',
        ],
        agreed: [
          'A short text after each of the first five shifts, yours or mine.',
          'We talk again after the first week.',
        ],
        title: ['First day at {employer}'],
      },
      es: {
        said: [
          'Ayer fue mi primer día. Me duelen {los pies|los brazos}. Ya sé {dos|tres} nombres.',
          'Ayer trabajé un día entero en {employer}. Volví en el autobús con {la credencial|la lonchera} en la mano.',
        ],
        agreed: [
          'Un mensaje corto después de cada uno de los primeros cinco turnos.',
          'Hablamos otra vez después de la primera semana.',
        ],
        title: ['Primer día en {employer}'],
      },
    },
    {
      after: 12,
      places: ['center', 'text', 'street'],
      mood: 'light',
      step: { owner: 'participant', days: 8 },
      en: {
        said: [
          'Payday. I paid {the phone|my cousin back|for new socks} and bought {a melon|flowers for nobody}.',
          'I got paid. I looked at the number in the {bathroom|stairwell} so nobody would see my face.',
        ],
        agreed: [
          'You decide by {due} what part stays untouched. Small is fine.',
          'We wrote down three things money is for. You add one of your own by {due}.',
        ],
        step: ['Decide what part of the pay I keep', 'Add one thing the money is for'],
      },
      es: {
        said: [
          'Día de pago. Pagué {el teléfono|lo que debía a mi primo} y compré {un melón|flores}.',
          'Me pagaron. Miré el número en {el baño|la escalera} para que nadie me viera la cara.',
        ],
        agreed: [
          'Usted decide antes del {due} qué parte no se toca. Puede ser poca.',
          'Apuntamos para qué es el dinero. Usted agrega una cosa suya antes del {due}.',
        ],
        step: ['Decidir qué parte del cheque guardo', 'Agregar una cosa a la lista del dinero'],
      },
    },
    {
      after: 14,
      places: ['phone', 'work', 'street'],
      mood: 'heavy',
      en: {
        said: [
          'Somebody at work {was loud with me|talked down to me}. I went outside, counted, came back in. I stayed.',
          'I wanted to walk out {at noon|on the second break}. I {washed my face|called you} instead.',
        ],
        agreed: [
          'We talked about who to ask there and what to say. Nothing goes to {employer} from here.',
          'You keep the shift. A ten minute call on your break any day that is hard.',
        ],
      },
      es: {
        said: [
          'Alguien en el trabajo {me gritó|me habló feo}. Salí, conté y volví a entrar. Me quedé.',
          'Quise irme {al mediodía|en el segundo descanso}. Mejor {me lavé la cara|le llamé}.',
        ],
        agreed: [
          'Hablamos de a quién preguntar allá y qué decir. De aquí no sale nada para {employer}.',
          'Usted sigue con su turno. Diez minutos de llamada en el descanso cuando el día pese.',
        ],
      },
    },
    {
      after: 40,
      places: ['work', 'center', 'phone'],
      mood: 'light',
      milestone: { what: 'skill', yearly: false },
      en: {
        said: [
          'They gave me the {keys|code to the back door}. I {asked twice if they meant me|checked my pocket all day}.',
          'I showed the new person how we do it at {employer}. I {sounded like a teacher|knew every answer}.',
        ],
        agreed: [
          'You write down what you can do now that you could not in the first week.',
          'We add this to your strengths.',
        ],
        title: ['Trusted with the keys at {employer}', 'Showed a new person the work'],
      },
      es: {
        said: [
          'Me dieron {las llaves|la clave de atrás}. {Pregunté dos veces si era para mí|Me toqué el bolsillo todo el día}.',
          'Le enseñé a la persona nueva cómo se hace en {employer}. {Parecía maestr{o}|Sabía todas las respuestas}.',
        ],
        agreed: ['Usted apunta lo que ya sabe hacer y antes no.', 'Lo agregamos a sus fortalezas.'],
        title: ['Me dieron las llaves en {employer}', 'Enseñé el trabajo a alguien nuevo'],
      },
    },
  ],
};
