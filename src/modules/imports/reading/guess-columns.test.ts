import { describe, expect, it } from 'vitest';
import { guessColumns, sure } from './guess-columns.ts';
import { guessRecordType } from './guess-record-type.ts';
import type { RecordType } from './targets.ts';
import { fieldsOf } from './targets.ts';
import { context, tableOf } from './testing.ts';

async function guess(text: string, type: RecordType): Promise<Record<string, string | undefined>> {
  const guesses = guessColumns(await tableOf(text), fieldsOf[type], context);
  return Object.fromEntries(guesses.map(({ column, field }) => [column.name, field]));
}

/** Of each column what it was taken for, whether a person is asked to look, and why. */
async function doubts(text: string): Promise<Record<string, object>> {
  const guesses = guessColumns(await tableOf(text), fieldsOf.participant, context);
  return Object.fromEntries(
    guesses.map(({ column, field, confidence, doubt }) => [
      column.name,
      { field, look: confidence < sure, ...(doubt ? { doubt } : {}) },
    ]),
  );
}

describe('columns are guessed', () => {
  it('from their names in English', async () => {
    const list =
      'ID,Last Name,First Name,Goes by,D.O.B.,Cell Phone,E-mail,Lang,Preferred Pronouns,OK to text?,Location,Intake Date,Comments\n' +
      '17,Ruiz,Ana,Annie,3/4/1984,415-555-2671,a@example.org,English,she/her,Y,North,1/2/2024,called\n';
    expect(await guess(list, 'participant')).toEqual({
      ID: 'externalId',
      'Last Name': 'familyName',
      'First Name': 'givenName',
      'Goes by': 'chosenName',
      'D.O.B.': 'birthDate',
      'Cell Phone': 'phone',
      'E-mail': 'email',
      Lang: 'languages',
      'Preferred Pronouns': 'pronouns',
      'OK to text?': 'safeToText',
      Location: 'site',
      'Intake Date': 'startedOn',
      Comments: 'note',
    });
  });

  it('from their names in Spanish', async () => {
    const list =
      'No. de expediente;Nombre completo;Fecha de nacimiento;Teléfono celular;Correo electrónico;Idioma;Sede;Acompañante\n' +
      '0017;García López, Ana;25/12/1984;4155552671;a@example.org;español;Norte;Luz\n';
    expect(Object.values(await guess(list, 'participant'))).toEqual([
      'externalId',
      'fullName',
      'birthDate',
      'phone',
      'email',
      'languages',
      'site',
      'coach',
    ]);
  });

  it('from the short names that people write in Spanish', async () => {
    const list =
      'Nº exp.;Apellidos y nombres;Tel. cel.;Acompañante;Acompaña desde;Ingreso\n' +
      'A-01;García López, Ana;4155552671;Luz;15/01/2026;14/01/2026\n';
    expect(Object.values(await guess(list, 'participant'))).toEqual([
      'externalId',
      'fullName',
      'phone',
      'coach',
      'coachSince',
      'startedOn',
    ]);
  });

  it('from their own names below a wider one that only says whom they are about', async () => {
    const list =
      'Person,,,With us,,,Coach,,Emergency contact,\nFirst,Last,DOB,Program,Start,Notes,Name,Since,Name,Phone\n' +
      'Ana,Ruiz,3/14/1984,North,1/2/2024,called,Luz,1/15/2024,Eva Ruiz,415-555-2671\n';
    expect(await guess(list, 'participant')).toMatchObject({
      'Person First': 'givenName',
      'Person Last': 'familyName',
      'Person DOB': 'birthDate',
      'With us Program': 'program',
      'With us Start': 'startedOn',
      'With us Notes': 'note',
      'Coach Name': 'coach',
      'Coach Since': 'coachSince',
      'Emergency contact Name': undefined,
      'Emergency contact Phone': undefined,
    });
  });

  it('telling the day a coach began from the day somebody came', async () => {
    const list =
      'Name,Worker,Assigned on,Start date,Coach start\n"Smith, Ana",Luz,1/15/2026,1/14/2026,1/15/2026\n';
    const found = await guess(list, 'participant');
    expect([found['Assigned on'], found['Start date']]).toEqual(['coachSince', 'startedOn']);
  });

  it('from their values where the names tell nothing', async () => {
    const list =
      'a,b,c,d\n"Smith, Ana",3/4/1984,415-555-2671,a@b.org\n"Doe, Joe",12/24/1990,415-555-2672,j@b.org';
    expect(Object.values(await guess(list, 'participant'))).toEqual([
      'fullName',
      'birthDate',
      'phone',
      'email',
    ]);
  });

  it('in spite of a slip of the finger', async () => {
    expect(await guess('Pronuns,Frist name\nshe/her,Ana\n', 'participant')).toEqual({
      Pronuns: 'pronouns',
      'Frist name': 'givenName',
    });
  });

  it('from a shortened name whose values say the same, however they are shortened', async () => {
    const list =
      'Name,Prim. lang\n"Ruiz, Ana",Sp\n"Lee, Bo",ENG\n"Tran, Mai",Viet\n"Roy, Jo",English/Spanish\n';
    expect(await guess(list, 'participant')).toMatchObject({ 'Prim. lang': 'languages' });
  });

  it('and says what of the name or the values leaves a doubt', async () => {
    const mails = 'a,E-mail\nana@example.org,ana@example.org\nbo@example.org,no mail\n';
    const [silent] = guessColumns(await tableOf('a\nana@example.org\n'), fieldsOf.participant, context);
    expect(silent).toMatchObject({ field: 'email', reasons: ['header-silent', 'values-fit'] });
    const mostly = guessColumns(await tableOf(mails.replace('a,', 'b,')), fieldsOf.participant, context);
    expect(mostly.map(({ reasons }) => reasons)).toEqual([['header-silent', 'values-fit'], []]);
    const some = guessColumns(
      await tableOf('E-mail\na@b.org\nb@b.org\nc@b.org\nno\n'),
      fieldsOf.participant,
      context,
    );
    expect(some[0]?.reasons).toEqual(['header-same', 'values-mostly']);
  });

  it('for a log of contacts', async () => {
    const log =
      'Date,Participant #,Coach,Type,Minutes,Status,Notes\n3/4/2024,17,Sam,Phone call,30,kept,ok\n3/5/2024,18,Kim,home visit,45,not reached,';
    expect(Object.values(await guess(log, 'contact'))).toEqual([
      'happenedAt',
      'participantId',
      'coach',
      'place',
      'minutes',
      'outcome',
      'note',
    ]);
    expect(guessRecordType(await tableOf(log), context)).toBe('contact');
  });

  it('but never the phone of somebody else', async () => {
    const list = 'Name,Emergency contact phone,Phone\nAna Ruiz,415-555-2672,\nBo Dee,415-555-2673,\n';
    expect(await guess(list, 'participant')).toMatchObject({
      Phone: 'phone',
      'Emergency contact phone': undefined,
    });
  });

  it('each field once, for the likeliest column', async () => {
    const list = 'Phone,Work phone,Phone\n415-555-2671,415-555-2672,415-555-2673\n';
    const guesses = guessColumns(await tableOf(list), fieldsOf.participant, context);
    expect(guesses.map(({ field }) => field)).toEqual(['phone', undefined, undefined]);
  });

  it('with less confidence when the values do not fit the name', async () => {
    const [doubtful] = guessColumns(await tableOf('Phone\nyes\nno\nyes\n'), fieldsOf.participant, context);
    expect(doubtful?.field).toBe(undefined);
    const [good] = guessColumns(await tableOf('Phone\n415-555-2671\n'), fieldsOf.participant, context);
    expect(good).toMatchObject({ field: 'phone', reasons: ['header-same', 'values-fit'] });
    expect(good?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it('by their values where a name such as “Client #” or “Last, First” could mean several things', async () => {
    const list =
      'Client #,"Last, First",DOB,Cell,Start\n10034,"Rivera, Maya",03/14/1985,315-555-0142,03/04/2026\n10035,"O’Neil, Sam",12/01/1990,315-555-0143,05/06/2026\n';
    expect(Object.values(await guess(list, 'participant'))).toEqual([
      'externalId',
      'fullName',
      'birthDate',
      'phone',
      'startedOn',
    ]);
    const spanish = 'Nº de participante;Apellidos, nombre;Inicio\n0017;García López, Ana;25/12/2025\n';
    expect(Object.values(await guess(spanish, 'participant'))).toEqual([
      'externalId',
      'fullName',
      'startedOn',
    ]);
  });

  it('as a number or as names when the name is only “Client”, which of them its values say', async () => {
    const numbers = await doubts('Client,Name\n10034,Maya Rivera\n10035,Sam Roy\n');
    expect(numbers).toMatchObject({
      Client: { field: 'externalId', look: true },
      Name: { field: 'fullName' },
    });
    const names = await doubts('Client,No.\nMaya Rivera,1\nSam Roy,2\n');
    expect(names).toMatchObject({ Client: { field: 'fullName', look: false }, 'No.': { field: undefined } });
  });

  it.each(['Start', 'Start date', 'Admit', 'Intake', 'Entry date', 'Inicio', 'Fecha de ingreso'])(
    'and dates under “%s” begin the enrolment',
    async (name) => {
      expect(await guess(`Name,${name}\nMaya Rivera,03/04/2026\n`, 'participant')).toMatchObject({
        [name]: 'startedOn',
      });
    },
  );

  it('with a word about it where the name and the values disagree', async () => {
    expect(
      await doubts('First name,Start,Phone,Phone\n"Rivera, Maya",9:00,ask her,ask\n"Roy, Sam",10:00,no,no\n'),
    ).toEqual({
      'First name': { field: 'fullName', look: true, doubt: { code: 'name-differs', field: 'givenName' } },
      Start: { field: undefined, look: true, doubt: { code: 'name-unfit', field: 'startedOn' } },
      Phone: { field: undefined, look: true, doubt: { code: 'name-unfit', field: 'phone' } },
      'Phone (2)': { field: undefined, look: true, doubt: { code: 'name-unfit', field: 'phone' } },
    });
    expect(await doubts('Last First\nRivera Maya\n')).toEqual({
      'Last First': { field: 'fullName', look: true, doubt: { code: 'order-unsaid', field: 'fullName' } },
    });
  });

  it('as dates though some put the month first and some the day', async () => {
    expect(await doubts('DOB\n03/04/71\n12/31/88\n22/05/79\n7/8/64\n')).toEqual({
      DOB: { field: 'birthDate', look: false },
    });
  });

  it('never as a participant’s name or phone when they are somebody else’s, nor a town as a name', async () => {
    const list =
      'First,Emergency contact name,Emergency phone,City\nMaya,"Rivera, Jo",315-555-0100,"Utica, NY"\n';
    expect(Object.values(await guess(list, 'participant'))).toEqual([
      'givenName',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
