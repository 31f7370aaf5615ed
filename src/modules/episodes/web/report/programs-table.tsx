import type { Column } from '../../../../web/ui/index.ts';
import { DataTable, Empty } from '../../../../web/ui/index.ts';
import type { Words } from '../../../../web/words.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';

export type Program = Engagement['programs'][number];

const figures = [
  'started',
  'metOnce',
  'medianDaysToFirst',
  'metTwice',
  'medianDaysToSecond',
  'ended',
  'cameBack',
  'medianDaysAway',
] as const;

function columnsIn(t: Words, number: (value: number) => string): Column<Program>[] {
  const figure = (key: (typeof figures)[number]): Column<Program> => ({
    key,
    label: t(`report.${key}`),
    cell: (program) => (program[key] === undefined ? t('report.nothing') : number(program[key])),
    sortBy: (program) => program[key] ?? -1,
    numeric: true,
  });
  const name: Column<Program> = {
    key: 'name',
    label: t('report.program'),
    cell: (program) => program.programName,
    sortBy: (program) => program.programName,
  };
  return [name, ...figures.map(figure)];
}

/** A row a program: starts, meetings, ends and returns. */
export function ProgramsTable({ programs }: { programs: readonly Program[] }) {
  const t = useWords('episodes');
  const { number } = useFormat();
  return (
    <DataTable
      caption={t('report.caption')}
      hideCaption
      columns={columnsIn(t, number)}
      rows={programs}
      rowKey={(program) => program.programId}
      empty={<Empty title={t('report.none')}>{t('report.noneLead')}</Empty>}
    />
  );
}
