import { useState } from 'preact/hooks';
import { Button, ChoiceChips, Notice, SelectField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { RecordType } from '../domain.ts';
import type { FileView } from '../schema/file.ts';
import type { Columns, ImportView } from '../schema/import.ts';
import { ColumnTable } from './column-table.tsx';
import { assign, guessAnew, missing, unsaidDates } from './columns-state.ts';
import { DateQuestions } from './date-questions.tsx';
import { ForAll } from './for-all.tsx';
import { fieldName, noticeOf } from './sentences.ts';
import { api, useDeed, useFresh } from './server.ts';
import { useDoing } from './use-doing.ts';

interface Editing {
  view: ImportView;
  file: FileView;
  columns: Columns;
  change: (columns: Columns) => void;
  /** Sends at once, since the server guesses anew. */
  send: (columns: Columns) => void;
}

function Notices({ view, file }: Pick<Editing, 'view' | 'file'>) {
  const t = useWords('imports');
  const { date } = useFormat();
  return (
    <>
      {view.seenBefore ? (
        <Notice tone="person" title={t('columns.seenBefore', { when: date(view.seenBefore.at) })}>
          <p>{t('columns.seenBeforeLead')}</p>
        </Notice>
      ) : null}
      {view.plan.problems.map((problem) => (
        <Notice key={problem.code} tone="person" live title={noticeOf(t, problem, 'mapping')} />
      ))}
      {file.notices.length === 0 ? null : (
        <Notice title={t('columns.notices')}>
          <ul>
            {file.notices.map((notice) => (
              <li key={`${notice.code} ${JSON.stringify(notice.params)}`}>{noticeOf(t, notice, 'notice')}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function SheetAndKind({ file, columns, send }: Editing) {
  const t = useWords('imports');
  const { number } = useFormat();
  const sheets = file.sheets.map(({ name, rows }) => ({
    value: name,
    label: t('columns.sheetRows', { name, count: rows, shown: number(rows) }),
  }));
  return (
    <>
      {sheets.length > 1 ? (
        <SelectField
          name="sheet"
          label={t('columns.sheet')}
          choices={sheets}
          value={file.sheet}
          onChange={(sheet) => send(guessAnew(columns, { sheet }))}
        />
      ) : null}
      <ChoiceChips
        name="record"
        label={t('columns.record')}
        value={columns.record}
        onChange={(record) => send(guessAnew(columns, { record: record as RecordType }))}
        choices={(['participant', 'contact'] as const).map((value) => ({
          value,
          label: t(`columns.records.${value}`),
        }))}
      />
    </>
  );
}

function Lacking({ view, columns, file }: Pick<Editing, 'view' | 'columns' | 'file'>) {
  const t = useWords('imports');
  const { list } = useFormat();
  const fields = missing(columns, view);
  const unsaid = unsaidDates(columns, file);
  const names = fields.map((field) => fieldName({ t, view: { ...view, record: columns.record } }, field));
  return (
    <>
      {names.length > 0 ? (
        <Notice tone="person" title={t('columns.lacking', { fields: list(names) })} />
      ) : null}
      {unsaid.length > 0 ? <Notice tone="person" title={t('columns.lackingDates')} /> : null}
    </>
  );
}

/** What each column is: guessed, shown with the reason, and changed where the guess is wrong. */
function Editor({ view, file, first }: { view: ImportView; file: FileView; first: Columns }) {
  const t = useWords('imports');
  const deed = useDeed();
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const [columns, change] = useState(first);
  const save = (wanted: Columns) =>
    api.put('/imports/:id/columns', {
      params: { id: view.id },
      body: { ...wanted, version: view.version },
    });
  const send = (wanted: Columns): void =>
    doing(async () => {
      await save(wanted);
      await refresh(view.id);
    });
  const look = (): void => doing(async () => deed(await save(columns), 'look'));
  const lacking = missing(columns, view).length + unsaidDates(columns, file).length;
  const editing: Editing = { view, file, columns, change, send };
  return (
    <div class="stack">
      <p class="muted">{t('columns.lead')}</p>
      <Notices view={view} file={file} />
      <SheetAndKind {...editing} />
      <ColumnTable
        view={view}
        file={file}
        columns={columns}
        onAssign={(column, field) => change(assign(columns, column, field))}
      />
      <ForAll {...editing} />
      <DateQuestions file={file} columns={columns} change={change} />
      <Lacking view={view} columns={columns} file={file} />
      <div class="actions">
        <Button kind="filled" busy={busy} disabled={lacking > 0} onClick={look}>
          {t('columns.look')}
        </Button>
        <Button kind="quiet" busy={busy} onClick={() => doing(() => deed(view, 'discard'))}>
          {t('discard')}
        </Button>
      </div>
      <p class="small muted">{t('columns.nothingYet')}</p>
    </div>
  );
}

export function ColumnsStep({ view }: { view: ImportView }) {
  const t = useWords('imports');
  if (view.file && view.columns) return <Editor view={view} file={view.file} first={view.columns} />;
  return <Notice title={t('columns.byMapping')} />;
}
