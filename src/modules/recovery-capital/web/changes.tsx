import { Card, Disclosure, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { NewVersion } from '../domain/versions.ts';
import { newVersionsIn } from '../domain/versions.ts';
import type { ChangeView } from '../schema.ts';
import { usePhrase, useTogether, useVoiceName } from './together.tsx';

function Formula({ told }: { told: NonNullable<ChangeView['told']> }) {
  const t = useWords('recovery-capital');
  const { number } = useFormat();
  const short = (value: number): string => number(value, { maximumFractionDigits: 2 });
  const sd = short(told.sd);
  const alpha = short(told.alpha);
  return (
    <Disclosure summary={t('changes.how')}>
      <p>{t('changes.formula', { threshold: short(told.threshold), sem: short(told.sem), sd, alpha })}</p>
      <p>
        {told.people === undefined
          ? t('changes.sdDefault', { sd, source: told.sdSource })
          : t('changes.sdHere', { sd, people: told.people })}{' '}
        {t('changes.alpha', { alpha, source: told.alphaSource })}
      </p>
    </Disclosure>
  );
}

function Change({ one }: { one: ChangeView }) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const phrase = usePhrase();
  const voiceName = useVoiceName();
  const { before, after, told } = one;
  return (
    <div class="stack">
      <p>
        {t('changes.line', {
          label: phrase(one.label),
          before: format.number(before.value),
          from: format.date(before.at),
          after: format.number(after.value),
          to: format.date(after.at),
        })}{' '}
        <span class="small muted">{voiceName(one)}</span>
      </p>
      <p>{told ? t(`changes.${told.verdict}`) : t('changes.untold')}</p>
      {told ? <Formula told={told} /> : null}
    </div>
  );
}

/** What was measured with another version is another measure: nobody should read a change into the step between them. */
function NewVersionNote({ one }: { one: NewVersion }) {
  const t = useWords('recovery-capital');
  const format = useFormat();
  const phrase = usePhrase();
  const { instrument, before, since } = one;
  const values = { name: phrase(instrument.name), version: instrument.version, before };
  return (
    <Notice>
      <p>{t('changes.newVersion', { ...values, day: format.date(since) })}</p>
    </Notice>
  );
}

/** Scales that studies stand behind: a change is told past its threshold alone, with all it takes to check it. */
export function Changes() {
  const t = useWords('recovery-capital');
  const phrase = usePhrase();
  const { profile } = useTogether();
  const anew = newVersionsIn(profile);
  if (profile.changes.length + anew.length === 0) return null;
  const nameOf = ({ instrument, version }: ChangeView): string => {
    const found = profile.instruments.find((one) => one.key === instrument && one.version === version);
    return found ? phrase(found.name) : instrument;
  };
  return (
    <Card title={t('changes.title')}>
      {anew.map((one) => (
        <NewVersionNote key={one.instrument.key} one={one} />
      ))}
      {profile.changes.map((one) => (
        <div key={`${one.instrument} ${one.version} ${one.scale} ${one.voice}`} class="stack">
          <h3>{nameOf(one)}</h3>
          <Change one={one} />
        </div>
      ))}
    </Card>
  );
}
