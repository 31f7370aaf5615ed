import { SelectField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { StrengthView } from '../schema.ts';
import { useWriting } from './acting.ts';
import { asDomain, useDomainChoices } from './domain-choices.ts';
import { Opening } from './opening.tsx';
import { api } from './server.ts';
import { useTogether } from './together.tsx';

/** One strength at a time finds its place; the next comes when this one has. */
export function PlaceIt({ loose }: { loose: readonly StrengthView[] }) {
  const t = useWords('recovery-capital');
  const { participantId: id, profile } = useTogether();
  const write = useWriting(id);
  const choices = useDomainChoices();
  const next = loose.find(({ mayPlace }) => mayPlace);
  if (!(next && profile.abilities.includes('profile.write'))) return null;
  return (
    <Opening
      key={next.id}
      kind="quiet"
      word={t('strengths.placeIt', { what: next.what })}
      submit={t('strengths.save')}
      onSend={async (values) => {
        const domain = asDomain(values.text('domain'));
        if (!domain) return;
        await write(t('strengths.placed'), (factId) =>
          api.post('/participants/:id/strengths/:factId/place', {
            params: { id, factId: next.id },
            body: { id: factId, domain },
          }),
        );
      }}
    >
      <SelectField name="domain" label={t('strengths.domain')} choices={choices} />
    </Opening>
  );
}
