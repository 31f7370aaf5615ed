import type { Telling } from '../phrase-types.ts';

/** First meetings. */
export const first: { en: Telling; es: Telling } = {
  en: {
    said: [
      'I came because {I am tired of starting over alone|my sister found the flyer|somebody in group said you walk with people}. I want {my own mornings|a plain life}.',
      'I don’t need saving. I need {a ride, a phone, and someone who calls back|somebody who knows the way}.',
      'I talked to {six|nine} people this year and told each of them all of it. Can this be the last time?',
      'Treatment ended on a {Tuesday|Friday}. {Wednesday|Saturday} was very quiet. That is why I am here.',
      'I am good with {people|machines|plants}. I am not good with {evenings|mail|asking}.',
      'What I want? To {cook for people|be on time|be boring} again. Is that allowed?',
      'I am {scared|nervous}. I said that at the door too, and {he|she|they} made tea.',
      'I have been {away|gone} a while. I would like to be {known here|back} for something {else|good}.',
      'Half of me did not want to come. The other half had {the bus card|better shoes}.',
      'I would like someone who {asks before they help|doesn’t write while I talk}. The rest we will see.',
      'Two things: {no speeches, and soup|I want work, and I want my kitchen}. That is my plan so far.',
      'My {cousin|old coach|roommate} said try it for a month. I can do a month.',
    ],
    agreed: [
      'We start with what is strong. How often we talk is yours to say.',
      'You read everything I write. The next day is in your calendar.',
      'We wrote down how to reach you and when not to.',
      'No plan today. Next time we talk about what you would like first.',
    ],
  },
  es: {
    said: [
      'Vine porque {ya me cansé de empezar sin nadie|mi hermana encontró el volante|en el grupo dicen que ustedes acompañan}. Quiero {mis mañanas|una vida sencilla}.',
      'No necesito que me salven. Necesito {un aventón, un teléfono y alguien que conteste|a alguien que conozca el camino}.',
      'Este año hablé con {seis|nueve} personas y a cada una le conté todo. ¿Puede ser la última vez?',
      'El tratamiento terminó un {martes|viernes}. El día siguiente fue muy callado. Por eso estoy aquí.',
      'Se me da bien {la gente|la cocina|cuidar plantas}. Se me dan mal {las noches|los papeles|pedir ayuda}.',
      '¿Qué quiero? Volver a {cocinar para otros|llegar a tiempo|aburrirme}. ¿Se puede?',
      'Tengo {miedo|nervios}. Lo dije en la puerta y me hicieron un té.',
      'La mitad de mí no quería venir. La otra mitad traía {la tarjeta del autobús|mejores zapatos}.',
      'Quiero a alguien que {pregunte antes de ayudar|no escriba mientras hablo}. Lo demás ya veremos.',
      'Dos cosas: {sin discursos y con sopa|quiero trabajo y quiero mi cocina}. Ese es mi plan por ahora.',
    ],
    agreed: [
      'Empezamos por lo que usted tiene fuerte. Cada cuánto hablamos, lo dice usted.',
      'Usted lee todo lo que escribo. El próximo día está en su calendario.',
      'Apuntamos cómo encontrarle y cuándo no.',
      'Hoy sin plan. La próxima vez hablamos de qué quiere primero.',
    ],
  },
};

/** First meeting after a gap in service. */
export const back: { en: Telling; es: Telling } = {
  en: {
    said: [
      'I am back. I was not sure the door {still opened for me|would know me}.',
      'It has been a while. I {moved twice|worked, then didn’t}. You still have the {ugly mugs|green chair}.',
      'I thought you would ask where I was. Thank you for asking {if I had eaten|about the walk instead}.',
    ],
    agreed: [
      'Nothing starts over. We go on from where you are.',
      'Your line is here, all of it. You add what you want from the time between.',
    ],
  },
  es: {
    said: [
      'Volví. No sabía si la puerta {todavía se abría|me iba a conocer}.',
      'Pasó un tiempo. {Me mudé dos veces|Trabajé y luego ya no}. Todavía tienen {las tazas feas|la silla verde}.',
      'Pensé que me iban a preguntar dónde estuve. Gracias por preguntar {si ya comí|por la caminata}.',
    ],
    agreed: [
      'Nada empieza de cero. Seguimos desde donde usted está.',
      'Su línea está aquí, completa. Usted agrega lo que quiera del tiempo de en medio.',
    ],
  },
};

/** Last meeting before an episode closes. */
export const parting: { en: Telling; es: Telling } = {
  en: {
    said: [
      'I think I am {ready|okay} to walk this bit without {Tuesdays|a meeting}. Call me in a month anyway.',
      'I am moving {upstate|to my brother’s}. I am taking the {mug|page with my list} with me.',
      'I have {group|people} now. I don’t need a coach each week, I need to know {the light is on|you exist}.',
      'I would rather come when I want than {when it says so|by the clock}. No hard feelings.',
    ],
    agreed: [
      'The door stays open; no form to come back.',
      'You said what you want from us after this, and we wrote it down.',
    ],
  },
  es: {
    said: [
      'Creo que ya puedo con este tramo sin {los martes|cita}. Llámeme en un mes de todos modos.',
      'Me voy a vivir {con mi hermano|más al norte}. Me llevo {la taza|la hoja con mi lista}.',
      'Ya tengo {grupo|gente}. No necesito verle cada semana, necesito saber que {la luz está prendida|ahí están}.',
    ],
    agreed: [
      'La puerta sigue abierta; para volver no hace falta formulario.',
      'Usted dijo qué quiere de nosotros después de esto y lo apuntamos.',
    ],
  },
};
