import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, failureSentences, fetchFailureWords, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import type { Invitation } from './invitation-link.tsx';
import { api, staffKey } from './server.ts';

interface Props {
  member: StaffView;
  onRestored: (invitation: Invitation) => void;
}

/** Somebody left and comes back. It is undone by ending their access again, so nothing is asked first. */
export function RestoreAccess({ member, onRestored }: Props) {
  const t = useWords('people');
  const shell = useWords('shell');
  const { date } = useFormat();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const restore = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      onRestored(await api.post('/staff/:id/restore', { params: { id: member.id } }));
      await queries.invalidateQueries({ queryKey: staffKey });
    } catch (error) {
      await fetchFailureWords(error);
      setFailed(failureSentences(error, shell).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="stack">
      <p class="muted">{t('staff.leftOn', { day: date(member.endedOn ?? '') })}</p>
      <p>{t('staff.restoreLead')}</p>
      {failed ? <Notice tone="person" live title={failed} /> : null}
      <div class="actions">
        <Button busy={busy} onClick={() => void restore()}>
          {t('staff.restore')}
        </Button>
      </div>
    </div>
  );
}
