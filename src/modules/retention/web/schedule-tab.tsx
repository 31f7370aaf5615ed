import { useAbility } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { CheckField, Facts, Form, Notice, TextField, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ScheduleChange, ScheduleView } from '../schema.ts';
import { api, useRenew } from './server.ts';

const numberIn = (values: FormValues, name: string): number => Number(values.text(name));

function changeOf(values: FormValues): ScheduleChange {
  const age = values.filled('notBeforeAge');
  return {
    years: numberIn(values, 'years'),
    answerDays: numberIn(values, 'answerDays'),
    automatic: values.checked('automatic'),
    onRequest: values.checked('onRequest'),
    source: values.text('source'),
    ...(age ? { notBeforeAge: Number(age) } : {}),
  };
}

function ScheduleForm({ schedule }: { schedule: ScheduleView }) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  const send = async (values: FormValues): Promise<void> => {
    await api.put('/retention/schedule', { body: changeOf(values) });
    toast.say(t('schedule.saved'));
    await renew();
  };
  const figure = (name: 'years' | 'notBeforeAge' | 'answerDays', optional = false) => (
    <TextField
      name={name}
      label={t(`schedule.${name}`)}
      hint={t(`schedule.${name}Hint`)}
      inputMode="numeric"
      defaultValue={String(schedule[name] ?? '')}
      maxLength={3}
      size={4}
      optional={optional}
    />
  );
  const check = (name: 'automatic' | 'onRequest') => (
    <CheckField
      name={name}
      label={t(`schedule.${name}`)}
      hint={t(`schedule.${name}Hint`)}
      defaultChecked={schedule[name]}
    />
  );
  return (
    <Form submit={t('schedule.save')} onSubmit={send}>
      {figure('years')}
      {figure('notBeforeAge', true)}
      {figure('answerDays')}
      {check('onRequest')}
      {check('automatic')}
      <TextField
        name="source"
        label={t('schedule.source')}
        hint={t('schedule.sourceHint')}
        defaultValue={schedule.provisional ? '' : schedule.source}
        maxLength={300}
      />
    </Form>
  );
}

function ScheduleFacts({ schedule }: { schedule: ScheduleView }) {
  const t = useWords('retention');
  return (
    <Facts
      rows={[
        { label: t('schedule.years'), value: t('schedule.yearsAfter', { count: schedule.years }) },
        { label: t('schedule.answerDays'), value: t('schedule.days', { count: schedule.answerDays }) },
        { label: t('schedule.source'), value: schedule.source },
      ]}
    />
  );
}

/** How long records are kept, and who says so. */
export function ScheduleTab({ schedule }: { schedule: ScheduleView }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const maySet = useAbility('retention.set-schedule');
  return (
    <div class="stack">
      {schedule.provisional ? (
        <Notice tone="person" title={t('schedule.provisional')}>
          {t('schedule.provisionalLead')}
        </Notice>
      ) : (
        <p class="muted">{t('schedule.since', { day: date(schedule.since) })}</p>
      )}
      {maySet ? (
        <ScheduleForm key={schedule.since} schedule={schedule} />
      ) : (
        <ScheduleFacts schedule={schedule} />
      )}
    </div>
  );
}
