import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceChips, ManyChips, SelectField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { domains, effects, groupStandings, signKinds } from '../domain/parts.ts';
import type { Part } from './line-values.ts';
import { useSay } from './room.tsx';
import type { LineData, LineView } from './server.ts';
import { useWeekdays } from './weekdays.ts';

/** What a form begins with: a line to be reworded, or something offered. */
export type Begin = Pick<LineView, 'data' | 'what'> & Partial<Pick<LineView, 'why' | 'phone'>>;

interface FieldsProps {
  line: Begin | undefined;
}

/** What a line of this part says already; nothing for a new one. */
function dataIn<P extends Part>(
  part: P,
  line: Begin | undefined,
): Extract<LineData, { part: P }> | undefined {
  const data = line?.data;
  return data?.part === part ? (data as Extract<LineData, { part: P }>) : undefined;
}

function DomainField({ line }: FieldsProps) {
  const t = useWords('plans');
  return (
    <SelectField
      name="domain"
      label={t('form.domain')}
      defaultValue={line?.data.domain ?? ''}
      choices={domains.map((value) => ({ value, label: t(`domain.${value}`) }))}
      optional
    />
  );
}

function SignFields({ line }: FieldsProps) {
  const t = useWords('plans');
  return (
    <ChoiceChips
      name="sign"
      label={t('form.sign')}
      defaultValue={dataIn('sign', line)?.sign ?? 'trigger'}
      choices={signKinds.map((value) => ({ value, label: t(`sign.${value}`) }))}
    />
  );
}

function CallFields({ line }: FieldsProps) {
  const t = useWords('plans');
  return (
    <TextField
      name="phone"
      type="tel"
      inputMode="tel"
      label={t('form.phone')}
      defaultValue={line?.phone ?? ''}
      maxLength={40}
      size={20}
      optional
    />
  );
}

function RoutineFields({ line }: FieldsProps) {
  const t = useWords('plans');
  const known = dataIn('routine', line);
  const weekdays = useWeekdays('long');
  const [days, setDays] = useState<readonly string[]>(known?.weekdays.map(String) ?? []);
  return (
    <>
      <ManyChips
        name="weekdays"
        label={t('form.weekdays')}
        values={days}
        onChange={setDays}
        choices={weekdays.map(({ day, name }) => ({ value: String(day), label: name }))}
      />
      <div class="plan-times">
        <TextField name="from" type="time" label={t('form.from')} defaultValue={known?.from ?? ''} size={8} />
        <TextField name="to" type="time" label={t('form.to')} defaultValue={known?.to ?? ''} size={8} />
      </div>
    </>
  );
}

const circles = [1, 2, 3] as const;

function PersonFields({ line }: FieldsProps) {
  const t = useWords('plans');
  const say = useSay();
  const known = dataIn('person', line);
  return (
    <>
      <ChoiceChips
        name="closeness"
        label={say('form.closeness')}
        defaultValue={String(known?.closeness ?? 2)}
        choices={circles.map((circle) => ({ value: String(circle), label: t(`circle.${circle}`) }))}
      />
      <ChoiceChips
        name="effect"
        label={say('form.effect')}
        defaultValue={known?.effect ?? 'helps'}
        choices={effects.map((value) => ({ value, label: t(`effect.${value}`) }))}
      />
    </>
  );
}

function GroupFields({ line }: FieldsProps) {
  const t = useWords('plans');
  return (
    <ChoiceChips
      name="standing"
      label={t('form.standing')}
      defaultValue={dataIn('group', line)?.standing ?? 'kept'}
      choices={groupStandings.map((value) => ({ value, label: t(`group.${value}`) }))}
    />
  );
}

/** What each part asks for besides its words. */
export const fieldsOf: Partial<Record<Part, (props: FieldsProps) => ComponentChildren>> = {
  goal: DomainField,
  sign: SignFields,
  call: CallFields,
  routine: RoutineFields,
  person: PersonFields,
  group: GroupFields,
};
