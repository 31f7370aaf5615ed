import { DateField, ManyChips, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { LastRehearsal } from './hard-lists.tsx';
import { Opening } from './opening.tsx';
import { useRoom } from './room.tsx';
import { Section } from './section.tsx';

function RehearsalForm({ onEnd }: { onEnd: () => void }) {
  const t = useWords('plans');
  const deeds = useDeeds();
  const { plan, walkers, readerId } = useRoom();
  const me = walkers.find(({ id }) => id === readerId)?.id;
  return (
    <FormInPlace
      onSend={async (values) => {
        const learned = values.filled('learned');
        await deeds.rehearse({
          onDate: values.text('onDate'),
          withIds: values.all('with'),
          tried: values.text('tried'),
          ...(learned ? { learned } : {}),
        });
      }}
      onEnd={onEnd}
    >
      <TextArea name="tried" label={t('rehearsal.tried')} hint={t('rehearsal.triedHint')} rows={2} />
      <TextArea name="learned" label={t('rehearsal.learned')} rows={2} optional />
      <DateField name="onDate" label={t('rehearsal.day')} defaultValue={plan.today} max={plan.today} />
      {walkers.length > 0 ? (
        <ManyChips
          name="with"
          label={t('rehearsal.who')}
          defaultValues={me ? [me] : []}
          choices={walkers.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      ) : null}
    </FormInPlace>
  );
}

/** Trying it out before it is needed. */
export function Rehearsals() {
  const t = useWords('plans');
  const { past } = useRoom();
  return (
    <Section title={t('rehearsal.title')} lead={t('rehearsal.lead')}>
      <LastRehearsal />
      {past ? null : (
        <Opening word={t('rehearsal.add')} kind="line">
          {(close) => <RehearsalForm onEnd={close} />}
        </Opening>
      )}
    </Section>
  );
}
