import { useState } from 'preact/hooks';
import { useAbility } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { CheckField, Facts, Form, Notice, TextField, TheirVersion, useToast } from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ScheduleChange, ScheduleView } from '../schema.ts';
import { api, useRenew } from './server.ts';

const numberIn = (values: FormValues, name: string): number => Number(values.text(name));

function changeOf(values: FormValues): Omit<ScheduleChange, 'version'> {
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

/** The schedule somebody else put in force meanwhile. */
function TheirSchedule({ theirs, onTake }: { theirs: Theirs | undefined; onTake: () => Promise<void> }) {
  const t = useWords('retention');
  const figures = ['years', 'notBeforeAge', 'answerDays'] as const;
  const checks = ['onRequest', 'automatic'] as const;
  return (
    <TheirVersion
      theirs={theirs}
      onTake={onTake}
      fields={[
        ...figures.map((name) => ({ name, label: t(`schedule.${name}`) })),
        ...checks.map((name) => ({
          name,
          label: t(`schedule.${name}`),
          words: (value: string) => t(value === 'true' ? 'schedule.yes' : 'schedule.no'),
        })),
        { name: 'source', label: t('schedule.source') },
      ]}
    />
  );
}

function ScheduleForm({ schedule, onTake }: { schedule: ScheduleView; onTake: () => Promise<void> }) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  // What the form was filled from: asked anew behind it, the page would bring another version, and not its words.
  const [version, setVersion] = useState(schedule.version);
  const { theirs, save } = useVersioned(version);
  const send = async (values: FormValues): Promise<void> => {
    const body = changeOf(values);
    await save(async (over) => {
      const set = await api.put('/retention/schedule', { body: { ...body, version: over } });
      setVersion(set.version);
    });
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
      <TheirSchedule theirs={theirs} onTake={onTake} />
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
  const renew = useRenew();
  const [begun, setBegun] = useState(0);
  const beginAnew = async (): Promise<void> => {
    await renew();
    setBegun(begun + 1);
  };
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
        <ScheduleForm key={begun} schedule={schedule} onTake={beginAnew} />
      ) : (
        <ScheduleFacts schedule={schedule} />
      )}
    </div>
  );
}
