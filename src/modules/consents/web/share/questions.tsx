import { Problem } from '../../../../web/api.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import { beginLine, ChoiceChips, DateField, ManyChips, TextField } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { useSaidOf } from '../said-of.ts';
import type { SharingView } from '../server.ts';
import type { ShareDraft } from './share-draft.ts';
import { offered, purposesFor } from './share-draft.ts';

export interface QuestionProps {
  draft: ShareDraft;
  onChange: (more: Partial<ShareDraft>) => void;
  partners: SharingView['partners'];
  today: string;
}

const noneChosen = (name: string): Problem => new Problem(400, { fields: { [name]: 'choose' } });

/** Keeps what a screen holds, or says what is missing on it. */
export function readAnswer(step: string, values: FormValues): Partial<ShareDraft> {
  if (step === 'who') return { who: values.text('who') };
  if (step === 'until')
    return { day: values.filled('day'), event: values.filled('event'), until: asUntil(values.text('until')) };
  const chosen = values.all(step);
  if (chosen.length === 0) throw noneChosen(step);
  if (step === 'what') return { what: offered.filter((one) => chosen.includes(one)) };
  return { why: purposesFor(undefined).filter((one) => chosen.includes(one)) };
}

const asUntil = (value: string): ShareDraft['until'] =>
  value === 'date' || value === 'event' ? value : undefined;

export function Who({ draft, partners }: QuestionProps) {
  const t = useWords('consents');
  return (
    <ChoiceChips
      name="who"
      size="tall"
      label={t('share.who.ask')}
      hideLabel
      hint={t('share.who.hint')}
      {...(draft.who ? { defaultValue: draft.who } : {})}
      choices={partners.map(({ id, name, from, kind }) => ({
        value: id,
        label: name,
        hint: t('share.who.from', { from, kind: t(`kind.${kind}`) }),
      }))}
    />
  );
}

/** Each kind of entry by its name, with an honest sentence on what is in it. */
export function What({ draft }: QuestionProps) {
  const t = useWords('consents');
  const { locale } = useFormat();
  const { what } = useSaidOf();
  return (
    <ManyChips
      name="what"
      size="tall"
      label={t('share.steps.what')}
      hideLabel
      hint={t('share.what.hint')}
      defaultValues={draft.what}
      choices={offered.map((value) => ({
        value,
        label: beginLine(what([value]), locale),
        hint: t(`info.${value}`),
      }))}
    />
  );
}

export function Why({ draft, partners }: QuestionProps) {
  const t = useWords('consents');
  const { locale } = useFormat();
  const { why } = useSaidOf();
  const kind = partners.find(({ id }) => id === draft.who)?.kind;
  return (
    <ManyChips
      name="why"
      label={t('share.why.ask')}
      hideLabel
      hint={t('share.why.hint')}
      defaultValues={draft.why}
      choices={purposesFor(kind).map((value) => ({ value, label: beginLine(why([value]), locale) }))}
    />
  );
}

export function Until({ draft, onChange, today }: QuestionProps) {
  const t = useWords('consents');
  return (
    <>
      <ChoiceChips
        name="until"
        label={t('share.until.ask')}
        hideLabel
        {...(draft.until ? { defaultValue: draft.until } : {})}
        onChange={(value) => onChange({ until: asUntil(value) })}
        choices={[
          { value: 'date', label: t('share.until.date') },
          { value: 'event', label: t('share.until.event') },
        ]}
      />
      {draft.until === 'date' ? (
        <DateField
          name="day"
          label={t('share.until.day')}
          min={today}
          {...(draft.day ? { defaultValue: draft.day } : {})}
        />
      ) : null}
      {draft.until === 'event' ? (
        <TextField
          name="event"
          label={t('share.until.what')}
          hint={t('share.until.whatHint')}
          maxLength={500}
          {...(draft.event ? { defaultValue: draft.event } : {})}
        />
      ) : null}
    </>
  );
}
