import { useAbility } from '../../../web/session.ts';
import { Button, LinkButton, Notice, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { Counts } from './counts.tsx';
import { Rows } from './rows.tsx';
import { api, useDeed } from './server.ts';
import { SetAsideReasons } from './set-aside-reasons.tsx';
import { StayedNotice } from './stayed-notice.tsx';
import { useDoing } from './use-doing.ts';
import { WithNobody } from './with-nobody.tsx';

function WayBack({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const deed = useDeed();
  const { undo } = useToast();
  const { busy, doing } = useDoing();
  if (!view.abilities.includes('import.undo')) return null;
  const takeBack = async (): Promise<void> => {
    await deed(view, 'undo');
    undo(t('undo.begun'), async () => {
      await deed(await api.get('/imports/:id', { params: { id: view.id } }), 'restore');
    });
  };
  return view.state === 'done' ? (
    <Button busy={busy} onClick={() => doing(takeBack)}>
      {t('undo.whole')}
    </Button>
  ) : (
    <Button busy={busy} onClick={() => doing(() => deed(view, 'restore'))}>
      {t('restore.button')}
    </Button>
  );
}

/** Those who are with colleagues of other programs, or with nobody the reader's role may see. */
function OthersUnseen({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const others = (view.seeing?.unseen ?? []).filter(({ reason }) => reason !== 'nowhere');
  const count = others.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
    <Notice title={t('seeing.notYouNow', { count, shown: number(count) })}>
      {others.map(({ reason }) => (
        <p key={reason}>{t(`seeing.reason.${reason}`)}</p>
      ))}
    </Notice>
  );
}

/** An administrator who is nothing else has no list of people to look at. */
function WayOn({ undone }: { undone: boolean }) {
  const t = useWords('imports');
  const maySeePeople = useAbility('participant.list');
  if (undone) {
    return (
      <LinkButton kind="filled" to="/imports/new">
        {t('result.again')}
      </LinkButton>
    );
  }
  if (!maySeePeople) return null;
  return (
    <LinkButton kind="filled" to="/people">
      {t('result.people')}
    </LinkButton>
  );
}

/** What became of every row, and the way back. */
export function Result({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { stayed, programs } = view.plan;
  const undone = view.state === 'undone';
  return (
    <>
      {undone ? <p class="muted">{t(stayed > 0 ? 'result.undonePart' : 'result.undone')}</p> : null}
      {undone ? <StayedNotice view={view} /> : null}
      {view.totals ? <Counts view={view} totals={view.totals} /> : null}
      <WithNobody view={view} />
      <OthersUnseen view={view} />
      {!undone && programs.length > 0 ? (
        <Notice title={t('result.teams')}>
          <p>{t('result.teamsLead')}</p>
        </Notice>
      ) : null}
      <SetAsideReasons view={view} />
      <div class="actions">
        <WayOn undone={undone} />
        <WayBack view={view} />
      </div>
      <Rows view={view} />
    </>
  );
}
