import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Form,
  Loaded,
  ManyChips,
  Notice,
  Page as PageFrame,
  TextArea,
  TextField,
  useToast,
} from '../../../web/ui/index.ts';
import type { Format } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { HoursView } from '../schema.ts';
import { api } from './server.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const queryKey = ['reading-hours'];

/** 1 January 2024 was a Monday: the days from it have the names of the week. */
function weekdayName(day: number, { locale }: Format): string {
  const at = new Date(Date.UTC(2024, 0, day, 12));
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(at);
}

function HoursForm({ view }: { view: HoursView }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const { hours, version } = view;
  const save = async (values: FormValues): Promise<void> => {
    const body = {
      version,
      weekdays: values.all('weekdays').map(Number),
      from: values.text('from'),
      until: values.text('until'),
      outOfHours: { en: values.text('en'), es: values.text('es') },
    };
    queries.setQueryData(queryKey, await api.put('/reading-hours', { body }));
    toast.say(t('hours.saved'));
  };
  return (
    <Form submit={t('hours.save')} onSubmit={save}>
      {hours ? null : <Notice tone="person">{t('hours.unset')}</Notice>}
      <ManyChips
        name="weekdays"
        label={t('hours.days')}
        choices={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, format) }))}
        defaultValues={hours?.weekdays.map(String) ?? []}
      />
      <TextField name="from" label={t('hours.from')} type="time" defaultValue={hours?.from ?? ''} />
      <TextField name="until" label={t('hours.until')} type="time" defaultValue={hours?.until ?? ''} />
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
    </Form>
  );
}

/** When what participants write is read: said to them before they send anything. */
export function Page() {
  const t = useWords('check-ins');
  const query = useQuery({
    queryKey,
    queryFn: () => api.get('/reading-hours'),
    refetchOnWindowFocus: false,
  });
  return (
    <PageFrame width="read" title={t('hours.title')} lead={t('hours.lead')}>
      <Loaded query={query}>{(view) => <HoursForm key={view.version} view={view} />}</Loaded>
    </PageFrame>
  );
}
