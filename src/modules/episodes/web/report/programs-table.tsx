import type { Column } from '../../../../web/ui/index.ts';
import { DataTable, Empty } from '../../../../web/ui/index.ts';
import type { Words } from '../../../../web/words.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';

export type Program = Engagement['programs'][number];

/** A program, or all of them together. */
type Row = NonNullable<Engagement['together']> & Pick<Program, 'programId' | 'programName'>;

const figures = [
  'started',
  'metOnce',
  'medianDaysToFirst',
  'metTwice',
  'medianDaysToSecond',
  'leftOut',
  'ended',
  'cameBack',
  'medianDaysAway',
] as const;

function columnsIn(t: Words, number: (value: number) => string): Column<Row>[] {
  const said = (value: number | null | undefined): string => {
    if (value === undefined) return t('report.nothing');
    return value === null ? t('report.hidden') : number(value);
  };
  const figure = (key: (typeof figures)[number]): Column<Row> => ({
    key,
    label: t(`report.${key}`),
    cell: (program) => said(program[key]),
    sortBy: (program) => program[key] ?? -1,
    numeric: true,
  });
  const name: Column<Row> = {
    key: 'name',
    label: t('report.program'),
    cell: (program) => program.programName,
    sortBy: (program) => program.programName,
  };
  return [name, ...figures.map(figure)];
}

/** A row a program: starts, meetings, ends and returns; all of them together first. */
export function ProgramsTable({ programs, together }: Pick<Engagement, 'programs' | 'together'>) {
  const t = useWords('episodes');
  const { number } = useFormat();
  const all: Row[] = together ? [{ programId: '', programName: t('report.together'), ...together }] : [];
  return (
    <DataTable
      caption={t('report.caption')}
      hideCaption
      columns={columnsIn(t, number)}
      rows={[...all, ...programs]}
      rowKey={(program) => program.programId}
      empty={<Empty title={t('report.none')}>{t('report.noneLead')}</Empty>}
    />
  );
}
