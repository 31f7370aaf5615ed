import { Chip } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Told } from '../domain/picture.ts';
import { ownCheck } from '../domain/picture.ts';
import type { ReadingView } from '../schema.ts';
import { answerWords } from './said.ts';
import { usePhrase, useVoiceName, useWho } from './together.tsx';

/** A date, and with whom the form was filled in then: the same view may have been asked for by two people. */
function DateHead({ reading }: { reading: ReadingView }) {
  const format = useFormat();
  const who = useWho()(reading);
  return (
    <th scope="col">
      {format.shortDate(reading.at)}
      {who ? <span class="small muted"> {who}</span> : null}
    </th>
  );
}

function Heads({ told }: { told: Told }) {
  const t = useWords('recovery-capital');
  const [latest, before] = told.readings;
  return (
    <thead>
      <tr>
        <th scope="col">{t('panel.question')}</th>
        {before ? <DateHead reading={before} /> : null}
        {latest ? <DateHead reading={latest} /> : null}
      </tr>
    </thead>
  );
}

function Rows({ told }: { told: Told }) {
  const t = useWords('recovery-capital');
  const phrase = usePhrase();
  const { source, readings } = told;
  const dates = readings.slice(0, 2).toReversed();
  return (
    <tbody>
      {source.items.map((item) => (
        <tr key={item.key}>
          <th scope="row">{item.says ? phrase(item.says) : item.key}</th>
          {dates.map((reading) => (
            <td key={reading.id}>{answerWords(reading, item, phrase) ?? t('panel.noAnswer')}</td>
          ))}
        </tr>
      ))}
      {source.scales.map(({ key, label, most }) => (
        <tr key={key}>
          <th scope="row">{phrase(label)}</th>
          {dates.map((reading) => {
            const value = reading.scales[key];
            if (typeof value !== 'number') return <td key={reading.id}>{t('panel.noAnswer')}</td>;
            return <td key={reading.id}>{most === undefined ? value : t('panel.of', { value, most })}</td>;
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** What one instrument says in one voice, two dates side by side; nothing is put together with anything else. */
export function AnswersSide({ told }: { told: Told }) {
  const t = useWords('recovery-capital');
  const phrase = usePhrase();
  const voiceName = useVoiceName();
  const [latest] = told.readings;
  const { instrument, source } = told;
  if (!latest) return null;
  return (
    <div class="capital-told">
      <table class="capital-answers">
        <caption>
          {voiceName(told)}
          <span class="small muted"> {phrase(instrument.name)}</span>
        </caption>
        <Heads told={told} />
        <Rows told={told} />
      </table>
      <p class="small muted">
        {instrument.key === ownCheck ? t('panel.sideBySide') : null}{' '}
        {instrument.validated ? null : t('panel.notValidated')} {source.weak ? t('panel.weak') : null}
      </p>
      {instrument.key === ownCheck ? null : <Chip tone="plain">{instrument.label}</Chip>}
    </div>
  );
}
