import type { Column } from '../../../web/ui/index.ts';
import { Button, Chip, DataTable } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { ColumnView, FileView } from '../schema/file.ts';
import type { Columns, ImportView } from '../schema/import.ts';
import { dated, fieldOf, isNote } from './columns-state.ts';
import { fieldName, quoted } from './sentences.ts';
import { useSaying } from './use-saying.ts';

/** From here on a guess needs nobody's look. */
const sure = 0.8;

interface Props {
  view: ImportView;
  file: FileView;
  columns: Columns;
  onAssign: (column: string, field: string) => void;
}

function FieldChoice({ column, view, columns, onAssign }: Omit<Props, 'file'> & { column: ColumnView }) {
  const t = useWords('imports');
  const chosen = fieldOf(columns, column.key);
  return (
    <select
      class="input import-field"
      aria-label={t('columns.is', { column: column.name })}
      value={chosen}
      onChange={(event) => onAssign(column.key, event.currentTarget.value)}
    >
      <option value="" selected={chosen === ''}>
        {t('columns.leaveOut')}
      </option>
      {view.fields.map((field) => (
        <option key={field} value={field} selected={field === chosen}>
          {fieldName({ t, view }, field)}
        </option>
      ))}
    </select>
  );
}

const needsNobody = ({ field, confidence, doubt }: ColumnView): boolean =>
  field === undefined ? doubt?.code !== 'name-unfit' : confidence >= sure;

interface WhyProps {
  column: ColumnView;
  view: ImportView;
  columns: Columns;
  t: Words;
}

/** Why it is taken for that: the guess's reasons, or that a person said so. */
function Why({ column, view, columns, t }: WhyProps) {
  const chosen = fieldOf(columns, column.key);
  if (chosen !== (column.field ?? ''))
    return <span class="muted">{t(chosen === '' ? 'columns.notUsed' : 'columns.yourChoice')}</span>;
  const look = needsNobody(column) ? null : <Chip tone="person">{t('columns.unsure')}</Chip>;
  if (column.doubt === undefined && chosen === '') return <span class="muted">{t('columns.notUsed')}</span>;
  return (
    <span>
      {look} {column.doubt ? doubtOf(column.doubt, { t, view }) : reasonsOf(column, t)}
      <Unfit column={column} t={t} />
    </span>
  );
}

/** Which values do not fit, named where it is said that not all do. */
function Unfit({ column: { unfit }, t }: Pick<WhyProps, 'column' | 't'>) {
  const { list, number } = useFormat();
  const language = useLanguage();
  if (!unfit) return null;
  const { count, examples } = unfit;
  return (
    <span class="small">
      {' '}
      {t('columns.unfit', {
        count,
        shown: number(count),
        values: list(examples.map((one) => quoted(one, language))),
      })}
    </span>
  );
}

/** Which way the column's dates are read, where they say it themselves. */
function OrderTold({ column, columns, t }: Omit<WhyProps, 'view'>) {
  const { datesTold } = column;
  if (!(datesTold && dated.includes(fieldOf(columns, column.key)))) return null;
  return <p class="small muted">{t(`columns.datesTold.${datesTold.order}`, { given: datesTold.given })}</p>;
}

const reasonsOf = ({ reasons }: ColumnView, t: Words): string =>
  reasons.map((reason) => t(`reading.guess.${reason}`)).join(' ');

const doubtOf = (
  { code, field }: NonNullable<ColumnView['doubt']>,
  { t, view }: Pick<WhyProps, 't' | 'view'>,
) => t(`reading.guessDoubt.${code}`, { field: fieldName({ t, view }, field) });

/** Whose words these become, said where a column is taken as notes, with the way to leave it out. */
function NotesRead({ column, columns, onAssign, t }: WhyProps & Pick<Props, 'onAssign'>) {
  if (!isNote(columns, column.key)) return null;
  return (
    <>
      <p class="small">{t('notes.read')}</p>
      <Button kind="quiet" onClick={() => onAssign(column.key, '')}>
        {t('notes.leaveOut')}
      </Button>
    </>
  );
}

export function ColumnTable({ view, file, columns, onAssign }: Props) {
  const t = useWords('imports');
  const saying = useSaying(view);
  const shown: Column<ColumnView>[] = [
    { key: 'name', label: t('columns.column'), cell: (column) => column.name },
    {
      key: 'samples',
      label: t('columns.samples'),
      cell: (column) => (
        <span class="import-samples">
          {column.samples.map(saying.cell).join(' · ') || t('columns.empty')}
        </span>
      ),
    },
    {
      key: 'field',
      label: t('columns.field'),
      cell: (column) => <FieldChoice column={column} view={view} columns={columns} onAssign={onAssign} />,
    },
    {
      key: 'why',
      label: t('columns.why'),
      cell: (column) => (
        <>
          <Why column={column} view={view} columns={columns} t={t} />
          <OrderTold column={column} columns={columns} t={t} />
          <NotesRead column={column} view={view} columns={columns} onAssign={onAssign} t={t} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('columns.caption')}
      hideCaption
      columns={shown}
      rows={file.columns}
      rowKey={(column) => column.key}
    />
  );
}
