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
});
