import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Card, Disclosure, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { CaseloadDialog } from './caseload-dialog.tsx';
import { api, peopleKey, personKey } from './server.ts';

type Entry = ParticipantView['caseload'][number];

function useCaseload(id: string) {
  const t = useWords('people');
  const queries = useQueryClient();
  const { undo } = useToast();
  const refresh = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: personKey(id) });
    void queries.invalidateQueries({ queryKey: peopleKey });
  };
  const takeOn = async (staffId: string, reason?: string): Promise<void> => {
    await api.post('/participants/:id/caseload', {
      params: { id },
      body: { staffId, ...(reason ? { reason } : {}) },
    });
    await refresh();
  };
  const end = async ({ staffId, staffName }: Entry): Promise<void> => {
    await api.post('/participants/:id/caseload/:staffId/end', { params: { id, staffId }, body: {} });
    await refresh();
    undo(t('caseload.ended', { name: staffName }), () => takeOn(staffId));
  };
  return { takeOn, end };
}

function Now({ entry, onEnd }: { entry: Entry; onEnd: (() => void) | undefined }) {
  const t = useWords('people');
  const { shortDate } = useFormat();
  return (
    <li class="plain-list-row">
      <span>
        <b>{entry.staffName}</b>{' '}
        <span class="muted">{t('caseload.since', { day: shortDate(entry.since) })}</span>
      </span>
      {onEnd ? (
        <Button kind="quiet" label={t('caseload.endOf', { name: entry.staffName })} onClick={onEnd}>
          {t('caseload.end')}
        </Button>
      ) : null}
    </li>
  );
}

function Before({ entries }: { entries: readonly Entry[] }) {
  const t = useWords('people');
  const { shortDate } = useFormat();
  return (
    <Disclosure summary={t('caseload.before')}>
      <ul class="plain-list">
        {entries.map((entry) => (
          <li key={`${entry.staffId} ${entry.since}`}>
            {t('caseload.span', {
              name: entry.staffName,
              from: shortDate(entry.since),
              until: shortDate(entry.until ?? entry.since),
            })}
            {entry.endedReason ? <span class="muted"> {entry.endedReason}</span> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Who walks along now, who covers, who did before. */
export function CaseloadCard({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const { shortDate } = useFormat();
  const [choosing, setChoosing] = useState(false);
  const { takeOn, end } = useCaseload(person.id);
  const mayAssign = person.abilities.includes('participant.assign');
  const now = person.caseload.filter((entry) => !entry.until);
  const before = person.caseload.filter((entry) => entry.until);
  return (
    <Card title={t('caseload.title')}>
      <div class="stack">
        {now.length === 0 ? <p class="muted">{t('caseload.nobody')}</p> : null}
        <ul class="plain-list">
          {now.map((entry) => (
            <Now key={entry.staffId} entry={entry} onEnd={mayAssign ? () => void end(entry) : undefined} />
          ))}
        </ul>
        {person.cover.map((one) => (
          <p key={one.staffId}>{t('caseload.cover', { name: one.name, day: shortDate(one.untilOn) })}</p>
        ))}
        {mayAssign ? <Button onClick={() => setChoosing(true)}>{t('caseload.takeOn')}</Button> : null}
        {before.length > 0 ? <Before entries={before} /> : null}
      </div>
      {choosing ? (
        <CaseloadDialog
          taken={now.map((entry) => entry.staffId)}
          onClose={() => setChoosing(false)}
          onChoose={takeOn}
        />
      ) : null}
    </Card>
  );
}
