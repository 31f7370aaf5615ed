import { ChoiceChips } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ColumnView, FileView } from '../schema/file.ts';
import type { Columns } from '../schema/import.ts';
import { undecidedFields } from './columns-state.ts';

const orders = ['mdy', 'dmy'] as const;

interface QuestionProps {
  column: ColumnView;
  value: string | undefined;
  onChange: (order: string) => void;
}

/** Which way a column's dates are written, shown with dates of their own file. */
function DateQuestion({ column, value, onChange }: QuestionProps) {
  const t = useWords('imports');
  const { date, list } = useFormat();
  const { evidence = 'assumed', examples = [] } = column.undecidedDates ?? {};
  return (
    <ChoiceChips
      name={`dates-${column.key}`}
      size="tall"
      label={t('columns.dates', { column: column.name })}
      hint={t(`columns.datesWhy.${evidence}`)}
      value={value ?? ''}
      onChange={onChange}
      choices={orders.map((order) => ({
        value: order,
        label: t(`columns.dateOrders.${order}`),
        hint: list(
          examples.map((one) => t('columns.dateMeans', { given: one.given, date: date(one[order]) })),
        ),
      }))}
    />
  );
}

/** Asked where a column's own dates leave the order of day and month open; nothing is left out for want of asking. */
export function DateQuestions({
  file,
  columns,
  change,
}: {
  file: FileView;
  columns: Columns;
  change: (columns: Columns) => void;
}) {
  const say = (field: string, order: string): void => {
    if (order !== 'mdy' && order !== 'dmy') return;
    change({ ...columns, dateOrders: { ...columns.dateOrders, [field]: order } });
  };
  return (
    <>
      {undecidedFields(columns, file).map(({ field, column }) => (
        <DateQuestion
          key={field}
          column={column}
          value={columns.dateOrders?.[field]}
          onChange={(order) => say(field, order)}
        />
      ))}
    </>
  );
}
