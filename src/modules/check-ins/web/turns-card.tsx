import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Card, Chip, Loaded, useToast } from '../../../web/ui/index.ts';
import type { Format, Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Turns, TurnView } from '../schema/turns.ts';
import { weekdayName } from './day-names.ts';
import { api, turnsKey, useProgramChoices } from './server.ts';
import { TurnForm } from './turn-form.tsx';

/** When a turn is, in one line. */
function whenOf(turn: TurnView, t: Words, format: Format): string {
  const days =
    turn.weekdays.length === 0
      ? t('turns.everyDay')
      : format.list(turn.weekdays.map((day) => weekdayName(day, format)));
  const hours =
    turn.startsAt && turn.endsAt
      ? t('turns.hours', { from: turn.startsAt, until: turn.endsAt })
      : t('turns.allDay');
  const until = turn.untilOn
    ? t('turns.until', { day: format.date(turn.untilOn) })
    : t('turns.from', { day: format.date(turn.fromOn) });
  return [days, hours, until].join(' · ');
}

function doesOf({ reads, calls, phone = '' }: TurnView, t: Words): string {
  return [...(reads ? [t('turns.doesRead')] : []), ...(calls ? [t('turns.doesCall', { phone })] : [])].join(
    ' · ',
  );
}

function useEnding(): (turn: TurnView) => Promise<void> {
  const t = useWords('check-ins');
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: turnsKey });
  return async ({ id, name }) => {
    const params = { turnId: id };
    await api.post('/on-call/:turnId/end', { params });
    const keep = async (): Promise<void> => {
      await api.post('/on-call/:turnId/keep', { params });
      await refresh();
    };
    toast.undo(t('turns.ended', { name }), keep);
    await refresh();
  };
}

/** For whom, and since when nobody is there: a leave takes whoever has it off their turns. */
function TurnNotes({ turn }: { turn: TurnView }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const programs = useProgramChoices();
  const names = programs.filter(({ value }) => turn.programIds.includes(value)).map(({ label }) => label);
  return (
    <>
      {turn.programIds.length === 0 ? null : (
        <p class="small muted">{t('turns.forPrograms', { names: format.list(names) })}</p>
      )}
      {turn.away ? (
        <p class="small">
          {t('turns.away', {
            name: turn.name,
            from: format.date(turn.away.fromOn),
            until: format.date(turn.away.untilOn),
          })}
        </p>
      ) : null}
    </>
  );
}

function TurnRow({ turn, onChange }: { turn: TurnView; onChange: () => void }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const end = useEnding();
  return (
    <li class="stack-small">
      <h3>
        {turn.name} {turn.now ? <Chip>{t('turns.now')}</Chip> : null}
      </h3>
      <p>{whenOf(turn, t, format)}</p>
      <p class="small">{doesOf(turn, t)}</p>
      <TurnNotes turn={turn} />
      <div class="actions">
        <Button label={t('turns.changeLabel', { name: turn.name })} onClick={onChange}>
          {t('turns.change')}
        </Button>
        <Button kind="quiet" label={t('turns.endLabel', { name: turn.name })} onClick={() => void end(turn)}>
          {t('turns.end')}
        </Button>
      </div>
    </li>
  );
}

/** The turns, one of them or a new one being written; where nobody reads, it is said as plainly as participants hear it. */
function TurnList({ turns, staff }: Turns) {
  const t = useWords('check-ins');
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <>
      {turns.some(({ reads }) => reads) ? null : <p>{t('turns.nobodyReads')}</p>}
      {turns.some(({ calls }) => calls) ? null : <p class="muted">{t('turns.nobodyCalls')}</p>}
      <ul class="stack">
        {turns.map((turn) =>
          open === turn.id ? (
            <li key={turn.id}>
              <TurnForm key={turn.version} turn={turn} staff={staff} onEnd={close} />
            </li>
          ) : (
            <TurnRow key={turn.id} turn={turn} onChange={() => setOpen(turn.id)} />
          ),
        )}
      </ul>
      {open === 'new' ? (
        <TurnForm staff={staff} onEnd={close} />
      ) : (
        <div class="actions">
          <Button onClick={() => setOpen('new')}>{t('turns.add')}</Button>
        </div>
      )}
    </>
  );
}

/** Who is there outside the hours: reads what comes in, may be called for an answer on a form, or both. */
export function TurnsCard() {
  const t = useWords('check-ins');
  const query = useQuery({ queryKey: turnsKey, queryFn: () => api.get('/on-call') });
  return (
    <Card title={t('turns.title')}>
      <div class="stack">
        <p>{t('turns.lead')}</p>
        <Loaded query={query}>{(turns) => <TurnList {...turns} />}</Loaded>
      </div>
    </Card>
  );
}
