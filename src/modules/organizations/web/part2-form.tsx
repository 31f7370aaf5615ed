import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { ChoiceChips, Form, Notice, TextArea, TheirVersion } from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Part2Status } from '../domain.ts';
import { part2NeedsReason, part2Statuses } from '../domain.ts';
import type { OrganizationView } from '../schema.ts';
import { isPart2Status } from './choices.ts';
import { useFieldWords } from './field-words.ts';
import { useSaved, useTakeTheirs } from './server.ts';

type Part2 = OrganizationView['part2'];

interface Change {
  status: Part2Status;
  reason?: string;
}

interface Props {
  part2: Part2;
  version: number;
  send: (change: Change & { version: number }) => Promise<unknown>;
}

function Standing({ part2 }: { part2: Part2 }) {
  const t = useWords('organizations');
  const { date } = useFormat();
  if (part2.status === 'undetermined') return <Notice tone="person" title={t('part2.undeterminedNow')} />;
  return part2.reviewedOn ? (
    <p class="muted">{t('part2.reviewedOn', { day: date(part2.reviewedOn) })}</p>
  ) : null;
}

/** The status and, where it covers less, the reason. */
export function Part2Form({ part2, version: seen, send }: Props) {
  const t = useWords('organizations');
  const saved = useSaved();
  const { theirs, save } = useVersioned(seen);
  const take = useTakeTheirs();
  const [status, setStatus] = useState<string>(part2.status);
  const submit = async (values: FormValues): Promise<void> => {
    const chosen = values.text('status');
    const reason = values.filled('reason');
    if (!isPart2Status(chosen)) return;
    await save((version) => send({ status: chosen, ...(reason ? { reason } : {}), version }));
    await saved();
  };
  return (
    <div class="stack">
      <Standing part2={part2} />
      <Form submit={t('part2.save')} onSubmit={submit} fieldWords={useFieldWords()}>
        <TheirVersion
          theirs={theirs}
          onTake={take}
          fields={[
            { name: 'status', label: t('part2.label'), words: (one) => t(`part2.${one}`) },
            { name: 'reason', label: t('part2.reason') },
          ]}
        />
        <ChoiceChips
          name="status"
          size="tall"
          label={t('part2.label')}
          value={status}
          onChange={setStatus}
          choices={part2Statuses.map((value) => ({
            value,
            label: t(`part2.${value}`),
            hint: t(`part2.${value}Hint`),
          }))}
        />
        <TextArea
          name="reason"
          label={t('part2.reason')}
          defaultValue={part2.reason ?? ''}
          rows={2}
          maxLength={500}
          optional={!(isPart2Status(status) && part2NeedsReason(status))}
        />
      </Form>
    </div>
  );
}
