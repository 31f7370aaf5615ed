import { useState } from 'preact/hooks';
import { Button, beginLine, ChoiceChips, ManyChips, TextArea, TextField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Reach, ReachWindow } from '../domain/reach.ts';
import { reachWays } from '../domain/reach.ts';
import { weekdayName } from './reach-words.ts';
import { useRows } from './use-rows.ts';

const workdays: ReachWindow = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };
const weekdays = [1, 2, 3, 4, 5, 6, 7];

type Windows = 'times' | 'shifts';

interface WindowProps {
  name: Windows;
  at: number;
  window: ReachWindow;
  onRemove: () => void;
}

function WindowRow({ name, at, window, onRemove }: WindowProps) {
  const t = useWords('people');
  const { locale } = useFormat();
  const days = weekdays.map((day) => ({
    value: String(day),
    label: beginLine(weekdayName(day, locale, 'short'), locale),
  }));
  return (
    <div class="window-row">
      <ManyChips
        name={`${name}.${at}.days`}
        label={t('reach.days')}
        choices={days}
        defaultValues={window.days.map(String)}
        size="small"
      />
      <div class="window-times">
        <TextField
          name={`${name}.${at}.from`}
          type="time"
          label={t('reach.from')}
          defaultValue={window.from}
          size={8}
        />
        <TextField
          name={`${name}.${at}.until`}
          type="time"
          label={t('reach.until')}
          defaultValue={window.until}
          size={8}
        />
      </div>
      <div>
        <Button kind="quiet" onClick={onRemove}>
          {t(`reach.${name}.remove`)}
        </Button>
      </div>
    </div>
  );
}

/** Weekly hours of one kind: good times, or hours at work. */
function WeeklyHours({ name, windows }: { name: Windows; windows: readonly ReachWindow[] }) {
  const t = useWords('people');
  const { rows, add, remove } = useRows(windows);
  return (
    <fieldset class="field stack">
      <legend>{t(`reach.${name}.title`)}</legend>
      <p class="field-hint">{t(rows.length === 0 ? `reach.${name}.none` : `reach.${name}.hint`)}</p>
      <input
        type="hidden"
        name={`${name}.count`}
        value={rows.length === 0 ? 0 : (rows.at(-1)?.key ?? 0) + 1}
      />
      {rows.map(({ key, value }) => (
        <WindowRow key={key} name={name} at={key} window={value} onRemove={() => remove(key)} />
      ))}
      <div>
        <Button onClick={() => add(workdays)}>{t(`reach.${name}.add`)}</Button>
      </div>
    </fieldset>
  );
}

/** The choice that stands for what was said, or for nothing. */
function answerOf({ noMessages }: Reach): string {
  if (noMessages === null) return '';
  return noMessages ? 'yes' : 'no';
}

interface ReachFieldsProps {
  reach: Reach;
  /** Whom the fields are about, where they stand among others; the page's own title asks otherwise. */
  heading?: string;
}

/** How, when and how not to reach somebody. The way they prefer is asked for by itself, since it comes first. */
export function ReachFields({ reach, heading }: ReachFieldsProps) {
  const t = useWords('people');
  const [first, setFirst] = useState<string>(reach.ways[0] ?? '');
  const ways = reachWays.map((way) => ({ value: way, label: t(`reach.way.${way}`) }));
  return (
    <>
      {heading === undefined ? null : <h2>{heading}</h2>}
      <ChoiceChips
        name="firstWay"
        label={t('reach.firstWay')}
        choices={ways}
        value={first}
        onChange={setFirst}
        optional
      />
      {first === '' ? null : (
        <ManyChips
          key={first}
          name="otherWays"
          label={t('reach.otherWays')}
          choices={ways.filter((way) => way.value !== first)}
          defaultValues={reach.ways}
          optional
        />
      )}
      <ChoiceChips
        name="noMessages"
        label={t('reach.messagesAsk')}
        size="tall"
        choices={[
          { value: 'yes', label: t('reach.noMessagesAsk') },
          { value: 'no', label: t('reach.messagesMay') },
          { value: '', label: t('reach.messagesNotSaid') },
        ]}
        defaultValue={answerOf(reach)}
        optional
      />
      <WeeklyHours name="times" windows={reach.times} />
      {/* A reply that a device has kept from before may hold no shifts. */}
      <WeeklyHours name="shifts" windows={reach.shifts ?? []} />
      <TextArea
        name="reachNote"
        label={t('reach.note')}
        hint={t('reach.noteHint')}
        {...(reach.note ? { defaultValue: reach.note } : {})}
        rows={2}
        maxLength={500}
        optional
      />
    </>
  );
}
