import type { Phrase } from '../domain/form.ts';
import type { DomainKey } from '../domain/instrument.ts';

const say = (text: string, es: string): Phrase => ({ text, translations: { es } });

export interface Statement {
  readonly says: Phrase;
  /** Whether it may not be a matter of this person's life. */
  readonly mayNotApply?: boolean;
}

export interface DomainWords {
  readonly domain: DomainKey;
  readonly title: Phrase;
  readonly statements: readonly Statement[];
}

export const title = say('Eight Domains', 'Ocho áreas');

export const about = say(
  'A short look at eight parts of life. It finds what is strong already. There is no score.',
  'Una mirada breve a ocho partes de la vida. Busca lo que ya es fuerte. No hay puntaje.',
);

export const lead = say(
  'How true is each line for you right now? There are no wrong answers. You can skip any of them.',
  '¿Qué tan cierta es cada frase para usted ahora? No hay respuestas malas. Puede saltar las que quiera.',
);

/** The four answers, from the least to the most, then the two that say nothing of a strength. */
export const answers = [
  { code: 'not-yet', says: say('Not yet', 'Todavía no'), order: 1 },
  { code: 'a-little', says: say('A little', 'Un poco'), order: 2 },
  { code: 'mostly', says: say('Mostly', 'Bastante'), order: 3 },
  { code: 'very-much', says: say('Very much', 'Mucho'), order: 4 },
] as const;

export const ratherNot = { code: 'rather-not-say', says: say("I'd rather not say", 'Prefiero no decirlo') };

export const notMine = {
  code: 'does-not-apply',
  says: say('This is not part of my life', 'No es parte de mi vida'),
};

/** Written for this project over the eight domains of UNODC TreatNet (2008, p. 17); not taken from any instrument. */
export const domains: readonly DomainWords[] = [
  {
    domain: 'D1',
    title: say('Body and mind', 'Cuerpo y mente'),
    statements: [
      { says: say('I take care of my body.', 'Cuido mi cuerpo.') },
      { says: say('When I feel upset, I know what calms me.', 'Cuando algo me altera, sé qué me calma.') },
      { says: say('When I am ill, I can get care.', 'Si me enfermo, puedo recibir atención.') },
    ],
  },
  {
    domain: 'D2',
    title: say('Family, friends and free time', 'Familia, amistades y tiempo libre'),
    statements: [
      {
        says: say(
          'There is someone I can call on a hard day.',
          'Hay alguien a quien puedo llamar en un día difícil.',
        ),
      },
      { says: say('I see people who are good for me.', 'Veo a personas que me hacen bien.') },
      { says: say('I make time for things I enjoy.', 'Me doy tiempo para lo que me gusta.') },
    ],
  },
  {
    domain: 'D3',
    title: say('Home', 'Hogar'),
    statements: [
      { says: say('I feel safe where I sleep.', 'Me siento a salvo donde duermo.') },
      {
        says: say(
          'The place where I live helps my recovery.',
          'El lugar donde vivo ayuda a mi recuperación.',
        ),
      },
    ],
  },
  {
    domain: 'D4',
    title: say('People who have been there', 'Personas que han pasado por lo mismo'),
    statements: [
      {
        says: say(
          'I can talk with people who are in recovery.',
          'Puedo hablar con personas en recuperación.',
        ),
      },
      { says: say('I have a group or a place where I fit in.', 'Tengo un grupo o un lugar donde encajo.') },
    ],
  },
  {
    domain: 'D5',
    title: say('Work and legal matters', 'Trabajo y asuntos legales'),
    statements: [
      {
        says: say('I have work, or I know my next step.', 'Tengo trabajo, o sé cuál es mi próximo paso.'),
        mayNotApply: true,
      },
      {
        says: say('I am taking care of my legal matters.', 'Estoy atendiendo mis asuntos legales.'),
        mayNotApply: true,
      },
    ],
  },
  {
    domain: 'D6',
    title: say('Skills and learning', 'Habilidades y estudios'),
    statements: [
      {
        says: say(
          'I am good at things that help at work.',
          'Soy bueno o buena en cosas que sirven para trabajar.',
        ),
      },
      { says: say('I know where I can learn more.', 'Sé dónde puedo aprender más.') },
    ],
  },
  {
    domain: 'D7',
    title: say('Community and culture', 'Comunidad y cultura'),
    statements: [
      { says: say('I feel part of my community.', 'Me siento parte de mi comunidad.') },
      {
        says: say('My culture or my faith makes me strong.', 'Mi cultura o mi fe me da fuerza.'),
        mayNotApply: true,
      },
    ],
  },
  {
    domain: 'D8',
    title: say('Meaning and purpose', 'Sentido y propósito'),
    statements: [
      { says: say('I have something to look forward to.', 'Tengo algo bueno que esperar.') },
      { says: say('What I do each day matters to me.', 'Lo que hago cada día me importa.') },
    ],
  },
];
