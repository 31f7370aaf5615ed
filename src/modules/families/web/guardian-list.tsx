import { useFormat, useWords } from '../../../web/words.ts';
import type { GuardianView } from './server.ts';

/** Who decides by law: since when, until when, on what ground, and who put it down. */
export function GuardianFacts({ one }: { one: GuardianView }) {
  const t = useWords('families');
  const { date } = useFormat();
  return (
    <div class="stack">
      <p>
        <strong>{t(`guardian.${one.standing}`, { name: one.called })}</strong>
      </p>
      <p>
        {t(`guardian.basis.${one.basis}`, { state: one.state ?? '' })}{' '}
        {t('guardian.span', { from: date(one.fromOn), until: date(one.untilOn) })}
      </p>
      <p class="small muted">
        {t('guardian.seen', {
          paper: t(`paper.${one.paper}`),
          day: date(one.seenOn),
          who: one.recordedBy,
        })}
      </p>
    </div>
  );
}
