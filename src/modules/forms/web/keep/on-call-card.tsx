import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import type { FormValues } from '../../../../web/ui/index.ts';
import {
  Button,
  Card,
  Chip,
  DateField,
  Form,
  Loaded,
  ManyChips,
  SelectField,
  TextField,
  useToast,
} from '../../../../web/ui/index.ts';
import type { Format, Words } from '../../../../web/words.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Turn, Turns } from '../../schema/keeping.ts';
import { api, turnsKey, useTurns } from '../server.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A Monday, so that the days after it have their names. */
const monday = '2024-01-01';

function dayName(day: number, { locale }: Format): string {
  const at = new Date(Date.parse(`${monday}T12:00:00Z`) + (day - 1) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(at);
}

/** When a turn is, in one line. */
function whenOf(turn: Turn, t: Words, format: Format): string {
  const days =
    turn.weekdays.length === 0
      ? t('onCall.everyDay')
      : format.list(turn.weekdays.map((day) => dayName(day, format)));
  const hours =
    turn.startsAt && turn.endsAt
      ? t('onCall.hours', { from: turn.startsAt, until: turn.endsAt })
      : t('onCall.allDay');
  const until = turn.untilOn
    ? t('onCall.until', { day: format.date(turn.untilOn) })
    : t('onCall.from', { day: format.date(turn.fromOn) });
  return [days, hours, until].join(' · ');
}

function useEnding(): (turn: Turn) => Promise<void> {
  const t = useWords('forms');
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
    toast.undo(t('onCall.ended', { name }), keep);
    await refresh();
  };
}

function TurnRow({ turn }: { turn: Turn }) {
  const t = useWords('forms');
  const format = useFormat();
  const end = useEnding();
  return (
    <li class="form-card">
      <div>
        <p>
          <strong>{turn.name}</strong> {turn.phone} {turn.now ? <Chip>{t('onCall.now')}</Chip> : null}
        </p>
        <p class="small muted">{whenOf(turn, t, format)}</p>
      </div>
      <Button kind="quiet" label={t('onCall.endLabel', { name: turn.name })} onClick={() => void end(turn)}>
        {t('onCall.end')}
      </Button>
    </li>
  );
}

const today = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

function entryOf(values: FormValues) {
  const startsAt = values.filled('startsAt');
  const endsAt = values.filled('endsAt');
  const untilOn = values.filled('untilOn');
  return {
    id: newId(),
    staffId: values.text('staffId'),
    phone: values.text('phone'),
    weekdays: values.all('weekdays').map(Number),
    fromOn: values.text('fromOn'),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(untilOn ? { untilOn } : {}),
  };
}

function Naming({ staff, onEnd }: { staff: Turns['staff']; onEnd: () => void }) {
  const t = useWords('forms');
  const format = useFormat();
  const queries = useQueryClient();
  const [phone, setPhone] = useState('');
  const save = async (values: FormValues): Promise<void> => {
    await api.post('/on-call', { body: entryOf(values) });
    await queries.invalidateQueries({ queryKey: turnsKey });
    onEnd();
  };
  return (
    <Form
      submit={t('onCall.save')}
      onSubmit={save}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('cancel')}
        </Button>
      }
    >
      <SelectField
        name="staffId"
        label={t('onCall.who')}
        hint={t('onCall.whoHint')}
        choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => setPhone(staff.find((one) => one.id === id)?.phone ?? '')}
      />
      <TextField name="phone" label={t('onCall.phone')} type="tel" value={phone} onChange={setPhone} />
      <ManyChips
        name="weekdays"
        label={t('onCall.days')}
        hint={t('onCall.daysHint')}
        optional
        choices={weekdays.map((day) => ({ value: String(day), label: dayName(day, format) }))}
      />
      <div class="instrument-facts">
        <TextField name="startsAt" label={t('onCall.startsAt')} type="time" size={8} optional />
        <TextField name="endsAt" label={t('onCall.endsAt')} type="time" size={8} optional />
      </div>
      <div class="instrument-facts">
        <DateField name="fromOn" label={t('onCall.fromOn')} defaultValue={today()} />
        <DateField name="untilOn" label={t('onCall.untilOn')} optional />
      </div>
    </Form>
  );
}

/** Who may be called when an answer needs someone today. */
export function OnCallCard() {
  const t = useWords('forms');
  const query = useTurns();
  const [naming, setNaming] = useState(false);
  return (
    <Card title={t('onCall.title')}>
      <div class="stack">
        <p>{t('onCall.lead')}</p>
        <Loaded query={query}>
          {({ turns, staff }) => (
            <>
              {turns.length === 0 ? (
                <p class="muted">{t('onCall.none')}</p>
              ) : (
                <ul class="stack">
                  {turns.map((turn) => (
                    <TurnRow key={turn.id} turn={turn} />
                  ))}
                </ul>
              )}
              {naming ? (
                <Naming staff={staff} onEnd={() => setNaming(false)} />
              ) : (
                <div class="actions">
                  <Button onClick={() => setNaming(true)}>{t('onCall.add')}</Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Card>
  );
}
