import type { InventedWorld, Participant } from './types.ts';

/** A spreadsheet somebody kept beside the program: what importing it does can be looked at, and undone. */
export interface WalkInList {
  fileName: string;
  csv: string;
  /** Who is in it though their record is here already: a pair of records to decide about. */
  twice: Participant;
}

const header = ['Name', 'Last name', 'Phone', 'Date of birth', 'Program', 'Came by'];

/** As somebody at a front desk writes a name down in a hurry: without the letters that are not heard. */
const heard = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replace(/ll/, 'l')
    .replace(/ph/, 'f');

const slashed = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Somebody of another coach than Sam, in a program now and with a telephone: the first by the order of the cast. */
function someoneTwice(world: InventedWorld): Participant {
  const sam = world.staff.find(({ key }) => key === 'sam-ortiz')?.id;
  const found = world.participants.find(
    ({ id, phone, fullName }) =>
      phone !== null &&
      fullName.split(' ').length === 2 &&
      world.caseloads.some((one) => one.participantId === id && one.endedOn === null && one.staffId !== sam),
  );
  if (!found) throw new Error('nobody can be written down twice');
  return found;
}

/** Four rows: somebody known, one who is new, the same row again, and one without a name. */
export function walkInListOf(world: InventedWorld): WalkInList {
  const twice = someoneTwice(world);
  const program = world.programs.find(({ kind }) => kind === 'community-center')?.name ?? '';
  const [given = '', family = ''] = twice.fullName.split(' ');
  const known = [given, heard(family), twice.phone ?? '', slashed(twice.birthDate), program, 'Monday'];
  const fresh = ['Nadine', 'Osgood', '518-555-0188', '04/09/1994', program, 'Tuesday'];
  const nameless = ['', '', '518-555-0189', '', program, 'said to come back'];
  const rows = [header, known, fresh, fresh, nameless];
  return {
    fileName: 'Walk-in list.csv',
    csv: `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`,
    twice,
  };
}
