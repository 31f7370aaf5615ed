import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Button,
  CheckField,
  DateField,
  Form,
  ManyChips,
  SelectField,
  TextField,
  TheirVersion,
} from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Turns, TurnView } from '../schema/turns.ts';
import { weekdayChoices, weekdayName } from './day-names.ts';
import { api, turnsKey, useProgramChoices } from './server.ts';

const today = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());

function turnIn(values: FormValues) {
  const [phone, startsAt, endsAt] = ['phone', 'startsAt', 'endsAt'].map((name) => values.filled(name));
  const untilOn = values.filled('untilOn');
  return {
    staffId: values.text('staffId'),
    reads: values.checked('reads'),
    calls: values.checked('calls'),
    programIds: values.all('programIds'),
    weekdays: values.all('weekdays').map(Number),
    fromOn: values.text('fromOn'),
    ...(phone ? { phone } : {}),
    ...(startsAt ? { startsAt } : {}),
    ...(endsAt ? { endsAt } : {}),
    ...(untilOn ? { untilOn } : {}),
  };
}

interface TheirTurnProps {
  theirs: Theirs | undefined;
  staff: Turns['staff'];
  onTake: () => Promise<void>;
}

function TheirTurn({ theirs, staff, onTake }: TheirTurnProps) {
  const t = useWords('check-ins');
  const format = useFormat();
  const programs = useProgramChoices();
  const yesOrNo = (value: string): string => t(value === 'true' ? 'turns.yes' : 'turns.no');
  return (
    <TheirVersion
      theirs={theirs}
      onTake={onTake}
      fields={[
        {
          name: 'staffId',
          label: t('turns.who'),
          words: (id) => staff.find((one) => one.id === id)?.name ?? '–',
        },
        { name: 'reads', label: t('turns.reads'), words: yesOrNo },
        { name: 'calls', label: t('turns.calls'), words: yesOrNo },
        { name: 'phone', label: t('turns.phone') },
        {
          name: 'programIds',
          label: t('turns.programs'),
          words: (id) => programs.find(({ value }) => value === id)?.label ?? '–',
        },
        { name: 'weekdays', label: t('turns.days'), words: (day) => weekdayName(Number(day), format) },
        { name: 'startsAt', label: t('turns.startsAt') },
        { name: 'endsAt', label: t('turns.endsAt') },
        { name: 'fromOn', label: t('turns.fromOn') },
        { name: 'untilOn', label: t('turns.untilOn') },
      ]}
    />
  );
}

/** What whoever is named does, at which number, and for whom. */
function Tasks({ turn, staff }: { turn: TurnView | undefined; staff: Turns['staff'] }) {
  const t = useWords('check-ins');
  const programs = useProgramChoices();
  const [phone, setPhone] = useState(turn?.phone ?? '');
  return (
    <>
      <SelectField
        name="staffId"
        label={t('turns.who')}
        hint={t('turns.whoHint')}
        choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={turn?.staffId ?? ''}
        onChange={(id) => setPhone(staff.find((one) => one.id === id)?.phone ?? '')}
      />
      <CheckField
        name="reads"
        label={t('turns.reads')}
        hint={t('turns.readsHint')}
        defaultChecked={turn?.reads ?? true}
      />
      <CheckField
        name="calls"
        label={t('turns.calls')}
        hint={t('turns.callsHint')}
        defaultChecked={turn?.calls ?? false}
      />
      <TextField
        name="phone"
        label={t('turns.phone')}
        type="tel"
        value={phone}
        onChange={setPhone}
        optional
      />
      <ManyChips
        name="programIds"
        label={t('turns.programs')}
        hint={t('turns.programsHint')}
        choices={programs}
        defaultValues={turn?.programIds ?? []}
        optional
      />
    </>
  );
}

function Times({ turn }: { turn: TurnView | undefined }) {
  const t = useWords('check-ins');
  const format = useFormat();
  return (
    <>
      <ManyChips
        name="weekdays"
        label={t('turns.days')}
        hint={t('turns.daysHint')}
        choices={weekdayChoices(format)}
        defaultValues={turn?.weekdays.map(String) ?? []}
        optional
      />
      <TextField
        name="startsAt"
        label={t('turns.startsAt')}
        type="time"
        size={8}
        defaultValue={turn?.startsAt ?? ''}
        optional
      />
      <TextField
        name="endsAt"
        label={t('turns.endsAt')}
        hint={t('turns.endsAtHint')}
        type="time"
        size={8}
        defaultValue={turn?.endsAt ?? ''}
        optional
      />
      <DateField name="fromOn" label={t('turns.fromOn')} defaultValue={turn?.fromOn ?? today()} />
      <DateField name="untilOn" label={t('turns.untilOn')} defaultValue={turn?.untilOn ?? ''} optional />
    </>
  );
}

interface TurnFormProps {
  /** Absent where a new one is named. */
  turn?: TurnView;
  staff: Turns['staff'];
  onEnd: () => void;
}

/** Names a turn, or changes one over the version it was opened with. */
export function TurnForm({ turn, staff, onEnd }: TurnFormProps) {
  const t = useWords('check-ins');
  const queries = useQueryClient();
  const [id] = useState(newId);
  // What the form was filled from: a list asked anew behind it brings another version, and not its choices.
  const [version] = useState(turn?.version ?? 1);
  const { theirs, save } = useVersioned(version);
  const finish = async (): Promise<void> => {
    onEnd();
    await queries.invalidateQueries({ queryKey: turnsKey });
  };
  const send = async (values: FormValues): Promise<void> => {
    const body = turnIn(values);
    if (turn)
      await save((over) =>
        api.put('/on-call/:turnId', { params: { turnId: turn.id }, body: { ...body, version: over } }),
      );
    else await api.post('/on-call', { body: { id, ...body } });
    await finish();
  };
  return (
    <Form
      submit={t('turns.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('turns.cancel')}
        </Button>
      }
    >
      <TheirTurn theirs={theirs} staff={staff} onTake={finish} />
      <Tasks turn={turn} staff={staff} />
      <Times turn={turn} />
    </Form>
  );
}
