import { useState } from 'preact/hooks';
import { Chip, ChoiceChips, Said, SelectField, TextArea, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { View } from '../domain/domains.ts';
import { capitals, groupBy, groupingSource, views } from '../domain/domains.ts';
import type { StrengthView } from '../schema.ts';
import { useWriting } from './acting.ts';
import { asDomain, useDomainChoices } from './domain-choices.ts';
import { Opening } from './opening.tsx';
import { PlaceIt } from './place-it.tsx';
import { neighbours } from './server.ts';
import { useSay, useTogether } from './together.tsx';
import { WaitsHere } from './waits.tsx';

function Strength({ one }: { one: StrengthView }) {
  const t = useWords('recovery-capital');
  return (
    <li>
      <Chip>{one.what}</Chip> <span class="small muted">{t(`strengths.${one.origin}`)}</span>{' '}
      <WaitsHere id={one.id} what={one.what} />
    </li>
  );
}

function Place({ title, all }: { title: string; all: readonly StrengthView[] }) {
  if (all.length === 0) return null;
  return (
    <div class="capital-place">
      <h3>{title}</h3>
      <ul class="capital-strengths">
        {all.map((one) => (
          <Strength key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
}

function NewStrength() {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { participantId: id } = useTogether();
  const write = useWriting(id);
  const places = [{ value: 'later', label: t('strengths.later') }, ...useDomainChoices()];
  return (
    <Opening
      word={say('strengths.add')}
      submit={t('strengths.save')}
      onSend={(values) =>
        write(t('strengths.saved'), (factId) => {
          const domain = asDomain(values.text('domain'));
          const capital = capitals.find((one) => one === values.text('capital'));
          const origin = values.text('origin') === 'new' ? 'new' : 'earlier';
          const body = {
            id: factId,
            what: values.text('what'),
            origin,
            ...(domain ? { domain } : {}),
            ...(capital ? { capital } : {}),
          } as const;
          return neighbours.post('/participants/:id/strengths', { params: { id }, body });
        })
      }
    >
      <TextField name="what" label={t('strengths.what')} hint={t('strengths.hint')} maxLength={300} />
      <ChoiceChips
        name="origin"
        label={t('strengths.origin')}
        defaultValue="earlier"
        choices={(['earlier', 'new'] as const).map((value) => ({ value, label: t(`strengths.${value}`) }))}
      />
      <SelectField name="domain" label={t('strengths.domain')} defaultValue="later" choices={places} />
      <SelectField
        name="capital"
        label={t('strengths.kind')}
        hint={t('strengths.kindHint')}
        defaultValue="place"
        choices={[
          { value: 'place', label: t('strengths.kindOfPlace') },
          ...capitals.map((value) => ({ value, label: t(`place.${value}`) })),
        ]}
      />
    </Opening>
  );
}

/** What the person said would help: shown first of all that is asked, and used by whoever walks along. */
function Helps() {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { profile, participantId: id } = useTogether();
  const write = useWriting(id);
  return (
    <div class="capital-place">
      <h3>{say('strengths.helps')}</h3>
      {profile.helps.length === 0 ? <p class="muted">{say('strengths.helpsNone')}</p> : null}
      {profile.helps.map((one) => (
        <div key={one.id}>
          <Said>{one.what}</Said>
          <WaitsHere id={one.id} what={one.what} />
        </div>
      ))}
      {profile.abilities.includes('strength.write') ? (
        <Opening
          kind="quiet"
          word={t('strengths.addHelps')}
          submit={t('strengths.save')}
          onSend={(values) =>
            write(t('strengths.saved'), (factId) =>
              neighbours.post('/participants/:id/what-helps', {
                params: { id },
                body: { id: factId, what: values.text('what') },
              }),
            )
          }
        >
          <TextArea name="what" label={t('strengths.helpsWhat')} rows={3} maxLength={2000} said />
        </Opening>
      ) : null}
    </div>
  );
}

const asView = (value: string): View => views.find((one) => one === value) ?? 'domains';

/** Strengths before all else: by domain, as three kinds of capital, or as what one lives by. */
export function StrengthsFirst() {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { profile } = useTogether();
  const [view, setView] = useState<View>('domains');
  const { places, loose } = groupBy(view, profile.strengths);
  const word = view === 'domains' ? 'domain' : 'place';
  return (
    <section class="stack" aria-labelledby="strengths-first">
      <h2 id="strengths-first">{say('strengths.title')}</h2>
      {profile.strengths.length === 0 ? (
        <p class="muted">{say('strengths.none')}</p>
      ) : (
        <ChoiceChips
          name="view"
          size="small"
          label={t('strengths.view')}
          value={view}
          onChange={(value) => setView(asView(value))}
          choices={views.map((value) => ({ value, label: t(`strengths.view-${value}`) }))}
        />
      )}
      <div class="capital-places">
        {places.map(({ place, all }) => (
          <Place key={place} title={t(`${word}.${place}`)} all={all} />
        ))}
        <Place title={t('strengths.loose')} all={loose} />
      </div>
      {view === 'domains' ? (
        <PlaceIt loose={loose} />
      ) : (
        <p class="small muted">
          {t('strengths.viewNote')} <span lang="en">{groupingSource}.</span>
        </p>
      )}
      {profile.abilities.includes('strength.write') ? <NewStrength /> : null}
      <Helps />
    </section>
  );
}
