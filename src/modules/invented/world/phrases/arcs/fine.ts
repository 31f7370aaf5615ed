import type { Arc } from '../phrase-types.ts';

/** An old fine, from unopened to paid. */
export const fine: Arc = {
  name: 'fine',
  category: 'legal',
  needs: [],
  scenes: [
    {
      places: ['center', 'home', 'street'],
      mood: 'heavy',
      step: { owner: 'staff', days: 4 },
      en: {
        said: [
          'There is a letter from the court. It has been on the {fridge|shelf} {three weeks|a month}. I have not opened it.',
          'An old fine found me. It grew while I {was not looking|was away}.',
        ],
        agreed: [
          'We opened it together. It is a fine, nothing more. I ask legal aid for a time by {due}.',
          'I call legal aid by {due}. You don’t have to go to any desk alone.',
        ],
        step: ['Ask legal aid for an appointment', 'Call legal aid about the fine'],
      },
      es: {
        said: [
          'Hay una carta de la corte. Lleva {tres semanas|un mes} en {el refri|la repisa}. No la he abierto.',
          'Me encontró una multa vieja. Creció mientras yo {no miraba|estaba lejos}.',
        ],
        agreed: [
          'La abrimos entre los dos. Es una multa, nada más. Yo pido cita con ayuda legal antes del {due}.',
          'Yo llamo a ayuda legal antes del {due}. Usted no va a ninguna ventanilla a solas.',
        ],
        step: ['Pedir cita con ayuda legal', 'Llamar a ayuda legal por la multa'],
      },
    },
    {
      after: 10,
      places: ['street', 'phone', 'center'],
      mood: 'plain',
      step: { owner: 'participant', days: 8 },
      en: {
        said: [
          'Legal aid was {kind|quick}. It can be paid in {parts} parts. I thought they would {shout|lock the door}.',
          'They said {parts} small payments. I can breathe {with that|again}.',
        ],
        agreed: [
          'You make the first of {parts} payments by {due}. Keep the slip.',
          'We marked the {parts} dates in your calendar. The first is {due}.',
        ],
        step: ['Make the first payment and keep the slip', 'Pay the first part'],
      },
      es: {
        said: [
          'En ayuda legal fueron {amables|rápidos}. Se puede pagar en {parts} partes. Yo pensé que me iban a {gritar|encerrar}.',
          'Dijeron {parts} pagos pequeños. Con eso puedo respirar.',
        ],
        agreed: [
          'Usted hace el primero de {parts} pagos antes del {due}. Guarde el recibo.',
          'Marcamos las {parts} fechas en su calendario. La primera es el {due}.',
        ],
        step: ['Hacer el primer pago y guardar el recibo', 'Pagar la primera parte'],
      },
    },
    {
      after: 45,
      places: ['text', 'phone', 'center'],
      mood: 'plain',
      en: {
        said: [
          'Half of the fine is {gone|paid}. I keep the slips in {a mint tin|an envelope by the door}.',
          'I paid this month’s part before {the due day|anyone asked}. First time in my life.',
        ],
        agreed: [
          'Same again next month. You don’t need me for this one.',
          'We tick it off together on the list.',
        ],
      },
      es: {
        said: [
          'La mitad de la multa ya está {pagada|hecha}. Guardo los recibos en {una lata|un sobre junto a la puerta}.',
          'Pagué la parte de este mes antes de {la fecha|que preguntaran}. Es la primera vez en mi vida.',
        ],
        agreed: ['El mes que viene, igual. Para esto usted ya no me necesita.', 'Lo tachamos de la lista.'],
      },
    },
    {
      after: 45,
      places: ['center', 'text', 'phone'],
      mood: 'light',
      milestone: { what: 'other', yearly: false },
      en: {
        said: [
          'Last payment made. The clerk said {that’s it|have a good day} and I {stood there|asked her to say it again}.',
          'Paid in full. I {framed the slip|put the slip on the fridge where the letter was}.',
        ],
        agreed: [
          'We ask legal aid what can now come off the record, when you feel ready.',
          'Nothing owed. We leave it there.',
        ],
        title: ['The fine is paid', 'Last payment made'],
      },
      es: {
        said: [
          'Hice el último pago. Me dijeron {es todo|que le vaya bien} y {me quedé ahí parad{o}|pedí que lo repitieran}.',
          'Todo pagado. {Enmarqué el recibo|Puse el recibo donde estaba la carta}.',
        ],
        agreed: [
          'Cuando usted quiera, preguntamos qué se puede quitar del récord.',
          'No se debe nada. Ahí lo dejamos.',
        ],
        title: ['La multa está pagada', 'Último pago hecho'],
      },
    },
  ],
};
