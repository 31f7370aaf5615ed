import { ChoiceChips, DateField, TextArea, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { factors, notifiable, verdicts } from '../domain.ts';
import type { BreachView } from '../schema.ts';

interface Part {
  breach: BreachView | undefined;
  today: string;
}

function WhatHappened({ breach, today }: Part) {
  const t = useWords('breaches');
  return (
    <>
      <DateField
        name="discoveredOn"
        label={t('field.discoveredOn')}
        hint={t('field.discoveredHint')}
        defaultValue={breach?.discoveredOn ?? today}
        max={today}
      />
      <DateField
        name="happenedOn"
        label={t('field.happenedOn')}
        defaultValue={breach?.happenedOn ?? ''}
        max={today}
        optional
      />
      <TextArea
        name="what"
        label={t('field.what')}
        hint={t('field.whatHint')}
        defaultValue={breach?.what ?? ''}
        maxLength={2000}
      />
      <TextField
        name="people"
        inputMode="numeric"
        label={t('field.people')}
        defaultValue={breach ? String(breach.people) : ''}
      />
      <TextField
        name="inOneState"
        inputMode="numeric"
        label={t('field.inOneState')}
        hint={t('field.inOneStateHint')}
        defaultValue={breach ? String(breach.inOneState) : ''}
      />
    </>
  );
}

function Weighed({ breach }: Pick<Part, 'breach'>) {
  const t = useWords('breaches');
  return (
    <fieldset class="form-part">
      <legend>{t('factor.title')}</legend>
      <p class="field-hint">{t('factor.lead')}</p>
      {factors.map((factor) => (
        <TextArea
          key={factor}
          name={`factors.${factor}`}
          label={t(`factor.${factor}`)}
          defaultValue={breach?.factors[factor] ?? ''}
          maxLength={2000}
          rows={2}
          optional
        />
      ))}
      <ChoiceChips
        name="verdict"
        label={t('verdict.title')}
        defaultValue={breach?.verdict ?? ''}
        size="tall"
        choices={verdicts.map((value) => ({
          value,
          label: t(`verdict.${value}`),
          hint: t(`verdict.${value}Hint`),
        }))}
      />
    </fieldset>
  );
}

function Told({ breach, today }: Part) {
  const t = useWords('breaches');
  return (
    <fieldset class="form-part">
      <legend>{t('told.title')}</legend>
      <p class="field-hint">{t('told.lead')}</p>
      {notifiable.map((whom) => (
        <DateField
          key={whom}
          name={`told.${whom}`}
          label={t(`told.${whom}`)}
          defaultValue={breach?.told[whom] ?? ''}
          max={today}
          optional
        />
      ))}
    </fieldset>
  );
}

/** What happened, how it was weighed, and who was told. */
export function BreachFields(props: Part) {
  return (
    <>
      <WhatHappened {...props} />
      <Weighed {...props} />
      <Told {...props} />
    </>
  );
}
