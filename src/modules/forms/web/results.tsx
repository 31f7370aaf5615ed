import { Chip, Facts } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { say } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { BandView, ScaleView } from '../schema.ts';

/** The catalogue that says it: a line has a small one of its own. */
type Says = 'forms' | 'forms-entries';

function Band({ band, says }: { band: BandView; says: Says }) {
  const t = useWords(says);
  const language = useLanguage();
  const name = say(band.label, language);
  return (
    <>
      {band.dependsOn ? t('result.reading', { whom: say(band.dependsOn, language), band: name }) : name}
      {band.provisional ? (
        <>
          {' '}
          <Chip tone="plain">{t('result.provisional')}</Chip>
        </>
      ) : null}
    </>
  );
}

function Value({ scale, says }: { scale: ScaleView; says: Says }) {
  const t = useWords(says);
  const format = useFormat();
  const { value, most, reason, band, readings } = scale;
  if (value === null) return <>{t(`result.none.${reason ?? 'incomplete'}`)}</>;
  const shown = format.number(value);
  const number = most === undefined ? shown : t('result.of', { value: shown, most: format.number(most) });
  return (
    <>
      {number}
      {band ? (
        <>
          {': '}
          <Band band={band} says={says} />
        </>
      ) : null}
      {readings.map((reading) => (
        <p key={`${reading.key} ${reading.dependsOn?.text}`} class="small">
          <Band band={reading} says={says} />
        </p>
      ))}
    </>
  );
}

/** What came out, scale by scale, with the bands it had that day. */
export function Results({ results, says = 'forms' }: { results: readonly ScaleView[]; says?: Says }) {
  const language = useLanguage();
  if (results.length === 0) return null;
  return (
    <Facts
      rows={results.map((scale) => ({
        label: say(scale.label, language),
        value: <Value scale={scale} says={says} />,
      }))}
    />
  );
}

/** Under what terms a form is used, and whether studies support it. */
export function TermsNote({ terms, validated }: Pick<Instrument, 'terms' | 'validated'>) {
  const t = useWords('forms');
  const language = useLanguage();
  // Our own terms say it themselves.
  const told = validated || terms.kind === 'own';
  return (
    <p class="small muted">
      {told ? null : `${t('result.notValidated')} `}
      {say(terms.note, language)}
    </p>
  );
}
