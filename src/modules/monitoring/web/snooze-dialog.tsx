import { useState } from 'preact/hooks';
import { addDays } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import { ReadyWords } from '../../../web/ready-words.tsx';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, DateField, Dialog, Form, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { useSnooze } from './deeds.ts';

const choices = ['tomorrow', 'days', 'week', 'date'] as const;
const daysAway: Readonly<Record<string, number>> = { tomorrow: 1, days: 3, week: 7 };

interface SnoozeProps {
  person: TodayPerson;
  /** Today on the program's calendar. */
  today: string;
  onEnd: () => void;
}

function SnoozeForm({ person, today, onEnd }: SnoozeProps) {
  const t = useWords('monitoring');
  const { snooze } = useSnooze();
  const [id] = useState(newId);
  const [until, setUntil] = useState('tomorrow');
  const send = async (values: FormValues): Promise<void> => {
    const days = daysAway[until];
    const day = days === undefined ? values.text('day') : addDays(today, days);
    await snooze(person, { id, until: day, why: values.text('why') });
    onEnd();
    document.querySelector('h1')?.focus();
  };
  return (
    <Form submit={t('snooze.submit')} onSubmit={send}>
      <ChoiceChips
        name="until"
        label={t('snooze.until')}
        value={until}
        onChange={setUntil}
        choices={choices.map((value) => ({ value, label: t(`snooze.${value}`) }))}
      />
      {until === 'date' ? <DateField name="day" label={t('snooze.day')} min={addDays(today, 1)} /> : null}
      <TextField name="why" label={t('snooze.why')} maxLength={500} />
      <ReadyWords list="snooze-reasons" field="why" />
    </Form>
  );
}

/** Not today, and why: it hides a reason, never a fact. */
export function SnoozeDialog({
  person,
  today,
  onEnd,
}: Omit<SnoozeProps, 'person'> & { person: TodayPerson | undefined }) {
  const t = useWords('monitoring');
  return (
    <Dialog
      open={person !== undefined}
      onClose={onEnd}
      title={person ? t('snooze.title', { name: person.name }) : ''}
    >
      {person ? <SnoozeForm key={person.id} person={person} today={today} onEnd={onEnd} /> : null}
    </Dialog>
  );
}
