import { Button, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { bringsNotes, withoutNotes } from './columns-state.ts';
import { Counts } from './counts.tsx';
import { Findings } from './findings.tsx';
import { Likely } from './likely.tsx';
import type { NamesChosen } from './names-asked.tsx';
import { LookWithNames, NamesAsked, useNamesChosen } from './names-asked.tsx';
import { PlacesMade } from './places-made.tsx';
import { Rows } from './rows.tsx';
import { SeeingNotice } from './seeing-notice.tsx';
import { noticeOf } from './sentences.ts';
import { api, useDeed, useFresh } from './server.ts';
import { SetAsideReasons } from './set-aside-reasons.tsx';
import { UnkeptNotice } from './unkept-notice.tsx';
import { useDoing } from './use-doing.ts';

interface AgreeingProps {
  view: ImportView;
  /** What was chosen of names has not been looked at: nothing goes on without it. */
  isHeld: boolean;
}

/** What agreeing would make besides people, and what is better looked at before. */
function BeforeAgreeing({ view, isHeld }: AgreeingProps) {
  const t = useWords('imports');
  const { plan } = view;
  return (
    <>
      <PlacesMade view={view} />
      {plan.notices.map((notice) => (
        <Notice key={`${notice.code} ${JSON.stringify(notice.params)}`} title={noticeOf(t, notice, 'plan')} />
      ))}
      <Findings view={view} isHeld={isHeld} />
    </>
  );
}

/** Said where the way on is, however far above the names stand. */
function NamesUnsent({ naming }: { naming: NamesChosen }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { unsent } = naming;
  if (unsent === 0) return null;
  return (
    <Notice
      tone="person"
      title={t('names.unsent', { count: unsent, shown: number(unsent) })}
      actions={<LookWithNames {...naming} />}
    />
  );
}

/** Once more before agreeing: whom the notes reach. Without them every row is looked at anew. */
function NotesRead({ view, isHeld }: AgreeingProps) {
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
        <Button kind="quiet" busy={busy} disabled={isHeld} onClick={() => doing(leaveOut)}>
          {t('notes.leaveOut')}
        </Button>
      }
    >
      <p>{t('notes.read')}</p>
    </Notice>
  );
}

function Agreeing({ view, isHeld }: AgreeingProps) {
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
      <Button kind="filled" busy={busy} disabled={isHeld} onClick={() => doing(() => deed(view, 'agree'))}>
        {t(`looked.agree.${view.record}`, { count: created, shown: number(created) })}
      </Button>
      {columns ? (
        <Button busy={busy} disabled={isHeld} onClick={() => doing(back)}>
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
  const naming = useNamesChosen(view);
  if (!view.totals) return null;
  const isHeld = naming.unsent > 0;
  return (
    <>
      <p class="muted">{t('looked.lead')}</p>
      <Counts view={view} totals={view.totals} />
      <UnkeptNotice view={view} />
      <NamesAsked view={view} naming={naming} />
      <SeeingNotice view={view} />
      <BeforeAgreeing view={view} isHeld={isHeld} />
      {view.totals.likely ? <Likely view={view} /> : null}
      <SetAsideReasons view={view} />
      <NotesRead view={view} isHeld={isHeld} />
      <NamesUnsent naming={naming} />
      <Agreeing view={view} isHeld={isHeld} />
      <Rows view={view} />
    </>
  );
}
