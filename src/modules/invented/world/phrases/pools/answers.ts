import type { Bilingual } from '../phrase-types.ts';

/** A participant signs what was written down. */
export const coSigns: Bilingual = {
  en: [
    'Yes, that is how it was.',
    'Read it. It is right.',
    'I agree.',
    'That’s me.',
    'Right, and thanks for the exact words.',
    'Okay to keep.',
    'Signed, with coffee.',
    'True.',
  ],
  es: [
    'Sí, así fue.',
    'Lo leí. Está bien.',
    'De acuerdo.',
    'Así lo dije.',
    'Correcto, y gracias por poner mis palabras.',
    'Se puede guardar.',
  ],
};

/** A participant sees it differently, and both stand. */
export const dissents: Bilingual = {
  en: [
    'I did not promise that. I said maybe.',
    'It sounds more sure than I was.',
    'That is your word for it, not mine.',
    'It was more of a thought than a plan.',
    'I would not put it like that. Leave mine next to yours.',
  ],
  es: [
    'No prometí eso. Dije que tal vez.',
    'Suena más segur{o} de lo que yo estaba.',
    'Esa palabra es suya, no mía.',
    'Era más una idea que un plan.',
  ],
};

/** A participant adds something. */
export const additions: Bilingual = {
  en: [
    'I would add: I laughed too.',
    'One more thing: it was raining, and I came.',
    'Please add that I asked for this myself.',
    'I forgot to say thank you to the person at the desk.',
    'What I left out: I was {scared|nervous} before.',
    'Add that I said it first.',
    'It matters to me that we walked.',
  ],
  es: [
    'Agrego: también me reí.',
    'Otra cosa: llovía, y vine.',
    'Ponga por favor que lo pedí yo.',
    'Se me olvidó dar las gracias en la entrada.',
    'Lo que no dije: antes me daba miedo.',
    'Agregue que yo lo dije primero.',
  ],
};

/** Why a coach puts a line aside for some days. */
export const snoozes: readonly string[] = [
  'Asked for a quiet week. We speak after that.',
  'Away with family until then, as planned.',
  'A full week, and asked me to wait.',
  'Has an appointment first. We speak after that day.',
  'Said: not now, next week yes.',
  'Phone is being repaired. The desk has a note.',
];

/** A meeting that did not happen. Facts only, no reason guessed. */
export const missed: readonly string[] = [
  'Waited {fifteen|twenty} minutes. Nothing wrong with a missed day; trying again this week.',
  'Not there today. The chair was kept.',
  'Missed. I will suggest another hour, later in the day may suit better.',
  'Did not meet. Left a note at the desk that the next one stands.',
  'Did not meet today. I stayed a while all the same.',
  'Missed. The offer stands, same place.',
];

/** A call without an answer, for someone who may be left a message. */
export const notReached: readonly string[] = [
  'Rang once, left a short hello.',
  'No answer. Left word that I try again {tomorrow|this week}.',
  'Rang at the agreed hour, left my name only.',
  'Left one sentence: no hurry, I am around.',
];

/** The same for someone who asked that no message be left. */
export const notReachedQuietly: readonly string[] = [
  'No answer. No message, as asked.',
  'Rang twice, then stopped. Nothing said to the voicemail.',
  'Not reached. Trying again at another safe hour.',
  'Rang at the safe hour, no answer, hung up as agreed.',
];

/** A text without an answer. */
export const notReachedByText: readonly string[] = [
  'Text sent, nothing back yet. No hurry.',
  'Wrote two words. Nothing back so far.',
  'Sent a hello. I try another way this week.',
];
