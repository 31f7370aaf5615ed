import { SelectField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Columns, ImportView } from '../schema/import.ts';
import { asksProgram } from './columns-state.ts';

interface Props {
  view: ImportView;
  columns: Columns;
  change: (columns: Columns) => void;
}

/** A program may be called anything, so what stands for none of them is told apart by a mark before each. */
const none = 'none';
const marked = (name: string): string => `= ${name}`;

function programValue({ program }: Columns): string {
  if (program === null) return none;
  return program === undefined ? '' : marked(program);
}

function withProgram({ program: _, ...rest }: Columns, value: string): Columns {
  if (value === '') return rest;
  return { ...rest, program: value === none ? null : value.slice(marked('').length) };
}

function ProgramQuestion({ view, columns, change }: Props) {
  const t = useWords('imports');
  if (view.programs.length === 0) return null;
  return (
    <SelectField
      name="program"
      label={t('columns.program')}
      hint={t(columns.program === null ? 'columns.noProgramHint' : 'columns.programHint')}
      choices={[
        ...view.programs.map((name) => ({ value: marked(name), label: name })),
        { value: none, label: t('columns.noProgram') },
      ]}
      value={programValue(columns)}
      onChange={(value) => change(withProgram(columns, value))}
    />
  );
}

function withPlace({ place: _, ...rest }: Columns, place: string): Columns {
  return place === '' ? rest : { ...rest, place };
}

function PlaceQuestion({ view, columns, change }: Props) {
  const t = useWords('imports');
  return (
    <SelectField
      name="place"
      optional
      label={t('columns.place')}
      hint={t('columns.placeHint')}
      choices={view.places.map((value) => ({ value, label: t(`place.${value}`) }))}
      value={columns.place ?? ''}
      onChange={(value) => change(withPlace(columns, value))}
    />
  );
}

/** What no column tells, for all rows at once. */
export function ForAll(props: Props) {
  const { columns } = props;
  if (columns.record === 'contact') return <PlaceQuestion {...props} />;
  return asksProgram(columns) ? <ProgramQuestion {...props} /> : null;
}
