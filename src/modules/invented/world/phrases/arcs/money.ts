import type { Arc } from '../phrase-types.ts';

/** From the check-cashing window to a little put by. */
export const money: Arc = {
  name: 'money',
  category: 'plan',
  needs: [],
  scenes: [
    {
      places: ['center', 'phone'],
      mood: 'plain',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'The check place takes {nine|eleven} dollars each time. That is {two lunches|my bus}.',
          'Money {runs through me|is gone by Tuesday}. I could not tell you where it went.',
        ],
        agreed: [
          'You keep every slip in one envelope until {due}. No judging, only looking.',
          'We find a bank that opens accounts with no fee. You bring your ID by {due}.',
        ],
        step: ['Keep every slip in one envelope', 'Bring my ID for the account'],
      },
      es: {
        said: [
          'Donde cambio el cheque me quitan {nueve|once} dólares cada vez. Eso son {dos comidas|mis pasajes}.',
          'El dinero {se me va|se acaba el martes}. No sabría decir en qué.',
        ],
        agreed: [
          'Usted guarda cada recibo en un sobre hasta el {due}. Sin juzgar, solo mirar.',
          'Buscamos un banco sin comisiones. Usted trae su identificación antes del {due}.',
        ],
        step: ['Guardar cada recibo en un sobre', 'Traer mi identificación para la cuenta'],
      },
    },
    {
      after: 14,
      places: ['street', 'center'],
      mood: 'light',
      step: { owner: 'participant', days: 8 },
      en: {
        said: [
          'I have an account. The lady {shook my hand|called me by my last name}. {sum} dollars in it.',
          'We poured the envelope out on the table. {Coffee|Snacks} was the big pile. I {laughed out loud|was not even mad}.',
        ],
        agreed: [
          '{sum} dollars stay where they are until {due}. That is the whole plan.',
          'You choose one pile to make smaller by {due}. Just one.',
        ],
        step: ['Leave {sum} dollars in the account', 'Choose one thing to spend less on'],
      },
      es: {
        said: [
          'Ya tengo cuenta. La señora {me dio la mano|me dijo por mi apellido}. Hay {sum} dólares.',
          'Vaciamos el sobre en la mesa. El montón grande era {café|antojitos}. {Me dio risa|Ni me enojé}.',
        ],
        agreed: [
          '{sum} dólares se quedan ahí hasta el {due}. Ese es todo el plan.',
          'Usted elige un montón para hacerlo más chico antes del {due}. Solo uno.',
        ],
        step: ['Dejar {sum} dólares en la cuenta', 'Elegir una cosa en la que gastar menos'],
      },
    },
    {
      after: 45,
      places: ['text', 'phone', 'center'],
      mood: 'light',
      en: {
        said: [
          'I bought {new tires for the bike|winter boots|a mattress} with money I had {put by|waiting}. No one lent me anything.',
          'The account has three digits now. I {check it like the weather|look once a week, no more}.',
        ],
        agreed: [
          'You don’t need me for this part any more. Tell me when there is a goal.',
          'We write down what comes after: {a trip|a deposit|a small cushion}.',
        ],
      },
      es: {
        said: [
          'Compré {llantas para la bici|botas de invierno|un colchón} con dinero que tenía {guardado|esperando}. Nadie me prestó.',
          'La cuenta ya tiene tres números. {La miro como el clima|La veo una vez por semana, no más}.',
        ],
        agreed: [
          'Para esto ya no me necesita. Usted me avisa cuando haya una meta.',
          'Apuntamos lo que sigue: {un viaje|un depósito|un colchoncito}.',
        ],
      },
    },
  ],
};
