import { Chip, Chips, ChoiceChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import { Opening } from './opening.tsx';
import { useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import { WaitsHere } from './waits.tsx';

const origins = ['earlier', 'new'] as const;

function NewStrength({ onEnd }: { onEnd: () => void }) {
  const t = useWords('plans');
  const say = useSay();
  const deeds = useDeeds();
  return (
    <FormInPlace
      onSend={async (values) => {
        await deeds.strength(values.text('what'), values.text('origin') === 'new' ? 'new' : 'earlier');
      }}
      onEnd={onEnd}
    >
      <TextField name="what" label={say('strengths.what')} hint={t('strengths.hint')} maxLength={2000} />
      <ChoiceChips
        name="origin"
        label={t('strengths.origin')}
        defaultValue="earlier"
        choices={origins.map((value) => ({ value, label: t(`strengths.${value}`) }))}
      />
    </FormInPlace>
  );
}

/** What somebody has going for them: it stands before everything that is missing. */
export function Strengths() {
  const t = useWords('plans');
  const say = useSay();
  const { plan, past } = useRoom();
  const { strengths, waiting } = plan;
  const here = strengths.filter(({ id }) => waiting.has(id));
  return (
    <Section title={say('strengths.title')}>
      {strengths.length === 0 ? <p class="muted">{say('strengths.none')}</p> : null}
      <Chips items={strengths.filter((one) => !here.includes(one)).map(({ what }) => what)} />
      {here.map(({ id, what }) => (
        <div key={id}>
          <Chip>{what}</Chip>
          <WaitsHere rootId={id} words={what} />
        </div>
      ))}
      {past ? null : <Opening word={t('strengths.add')}>{(close) => <NewStrength onEnd={close} />}</Opening>}
    </Section>
  );
}
