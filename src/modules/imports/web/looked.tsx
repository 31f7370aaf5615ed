import { Button, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema.ts';
import { bringsNotes, withoutNotes } from './columns-state.ts';
import { Counts } from './counts.tsx';
import { Findings } from './findings.tsx';
import { Likely } from './likely.tsx';
import { NamesAsked } from './names-asked.tsx';
import { PlacesMade } from './places-made.tsx';
import { Rows } from './rows.tsx';
import { SeeingNotice } from './seeing-notice.tsx';
import { noticeOf } from './sentences.ts';
import { api, useDeed, useFresh } from './server.ts';
import { SetAsideReasons } from './set-aside-reasons.tsx';
import { UnkeptNotice } from './unkept-notice.tsx';
import { useDoing } from './use-doing.ts';

/** What agreeing would make besides people, and what is better looked at before. */
function BeforeAgreeing({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { plan } = view;
  return (
    <>
      <PlacesMade view={view} />
      {plan.notices.map((notice) => (
        <Notice key={`${notice.code} ${JSON.stringify(notice.params)}`} title={noticeOf(t, notice, 'plan')} />
      ))}
      <Findings view={view} />
    </>
  );
}

/** Once more before agreeing: whom the notes reach. Without them every row is looked at anew. */
function NotesRead({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const deed = useDeed();
  const { busy, doing } = useDoing();
  const { columns } = view;
  if (!(columns && bringsNotes(columns))) return null;
  const leaveOut = async (): Promise<void> => {
    const body = { ...withoutNotes(columns), version: view.version };
    await deed(await api.put('/imports/:id/columns', { params: { id: view.id }, body }), 'look');
  };
  return (
    <Notice
      tone="person"
      title={t('notes.title')}
      actions={
        <Button kind="quiet" busy={busy} onClick={() => doing(leaveOut)}>
          {t('notes.leaveOut')}
        </Button>
      }
    >
      <p>{t('notes.read')}</p>
    </Notice>
  );
}

function Agreeing({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const deed = useDeed();
  const refresh = useFresh();
  const { busy, doing } = useDoing();
  const { columns, totals } = view;
  const back = async (): Promise<void> => {
    if (!columns) return;
    await api.put('/imports/:id/columns', {
      params: { id: view.id },
      body: { ...columns, version: view.version },
    });
    await refresh(view.id);
  };
  const created = totals?.created ?? 0;
  return (
    <div class="actions import-agree">
      <Button kind="filled" busy={busy} onClick={() => doing(() => deed(view, 'agree'))}>
        {t(`looked.agree.${view.record}`, { count: created, shown: number(created) })}
      </Button>
      {columns ? (
        <Button busy={busy} onClick={() => doing(back)}>
          {t('looked.back')}
        </Button>
      ) : null}
      <Button kind="quiet" busy={busy} onClick={() => doing(() => deed(view, 'discard'))}>
        {t('discard')}
      </Button>
    </div>
  );
}

/** What would happen, before anybody agrees: counts, whom to look at, every row. */
export function Looked({ view }: { view: ImportView }) {
  const t = useWords('imports');
  if (!view.totals) return null;
  return (
    <>
      <p class="muted">{t('looked.lead')}</p>
      <Counts view={view} totals={view.totals} />
      <UnkeptNotice view={view} />
      <NamesAsked view={view} />
      <SeeingNotice view={view} />
      <BeforeAgreeing view={view} />
      {view.totals.likely ? <Likely view={view} /> : null}
      <SetAsideReasons view={view} />
      <NotesRead view={view} />
      <Agreeing view={view} />
      <Rows view={view} />
    </>
  );
}
