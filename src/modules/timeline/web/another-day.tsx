import { addDays, dayIn } from '../../../lib/dates.ts';
import { useSession } from '../../../web/session.ts';
import { Button, DateField, Form } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

interface AnotherDayProps {
  /** 'YYYY-MM-DD' */
  dueOn: string;
  onMove: (dueOn: string) => Promise<void>;
  onEnd: () => void;
}

/** The day on the program's own clock. */
function useToday(): string {
  const zone = useSession().organization?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return dayIn(zone, new Date());
}

/** Not that day but another: one field, and no reason asked. */
export function AnotherDay({ dueOn, onMove, onEnd }: AnotherDayProps) {
  const t = useWords('timeline');
  const today = useToday();
  return (
    <Form
      submit={t('me.move')}
      onSubmit={(values) => onMove(values.text('dueOn'))}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('answer.cancel')}
        </Button>
      }
    >
      <DateField
        name="dueOn"
        label={t('me.newDay')}
        min={today}
        defaultValue={addDays(dueOn > today ? dueOn : today, 1)}
      />
    </Form>
  );
}
