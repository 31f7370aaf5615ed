import { useQueryClient } from '@tanstack/preact-query';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Form,
  ManyChips,
  Notice,
  TextArea,
  TextField,
  TheirVersion,
  useToast,
} from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { HoursKept, HoursView } from '../schema/check-ins.ts';
import { weekdayChoices, weekdayName } from './day-names.ts';
import { api, hoursKey } from './server.ts';

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** What somebody else saved, with each of the two answers as a field of its own. */
function flat(theirs: Theirs | undefined): Theirs | undefined {
  if (!theirs) return undefined;
  const hours = partsOf(theirs.hours);
  return { ...hours, ...partsOf(hours.outOfHours), version: theirs.version };
}

const hoursIn = (values: FormValues): HoursKept => ({
  weekdays: values.all('weekdays').map(Number),
  from: values.text('from'),
  until: values.text('until'),
  outOfHours: { en: values.text('en'), es: values.text('es') },
});

function TheirHours({ theirs }: { theirs: Theirs | undefined }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const queries = useQueryClient();
  return (
    <TheirVersion
      theirs={flat(theirs)}
      onTake={() => queries.invalidateQueries({ queryKey: hoursKey })}
      fields={[
        { name: 'weekdays', label: t('hours.days'), words: (day) => weekdayName(Number(day), format) },
        { name: 'from', label: t('hours.from') },
        { name: 'until', label: t('hours.until') },
        { name: 'en', label: t('hours.answerEn') },
        { name: 'es', label: t('hours.answerEs') },
      ]}
    />
  );
}

function Answers({ hours }: { hours: HoursKept | undefined }) {
  const t = useWords('check-ins');
  return (
    <>
      <TextArea
        name="en"
        label={t('hours.answerEn')}
        hint={t('hours.answerHint')}
        maxLength={300}
        defaultValue={hours?.outOfHours.en ?? ''}
        optional
      />
      <TextArea
        name="es"
        label={t('hours.answerEs')}
        maxLength={300}
        defaultValue={hours?.outOfHours.es ?? ''}
        optional
      />
    </>
  );
}

/** When the day's team reads. Whoever finds it changed meanwhile sees both versions. */
export function HoursForm({ view }: { view: HoursView }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const { hours } = view;
  const { theirs, save } = useVersioned(view.version);
  const send = async (values: FormValues): Promise<void> => {
    await save(async (version) => {
      const body = { version, ...hoursIn(values) };
      queries.setQueryData(hoursKey, await api.put('/reading-hours', { body }));
    });
    toast.say(t('hours.saved'));
  };
  return (
    <Form submit={t('hours.save')} onSubmit={send}>
      {hours ? null : <Notice tone="person">{t('hours.unset')}</Notice>}
      <TheirHours theirs={theirs} />
      <ManyChips
        name="weekdays"
        label={t('hours.days')}
        choices={weekdayChoices(format)}
        defaultValues={hours?.weekdays.map(String) ?? []}
      />
      <TextField name="from" label={t('hours.from')} type="time" defaultValue={hours?.from ?? ''} />
      <TextField name="until" label={t('hours.until')} type="time" defaultValue={hours?.until ?? ''} />
      <Answers hours={hours} />
    </Form>
  );
}
