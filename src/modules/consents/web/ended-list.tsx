import { Disclosure } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useRecipients } from './recipients.ts';
import { useSaidOf } from './said-of.ts';
import type { ConsentSeen } from './server.ts';
import { ReadIt } from './sharing-card.tsx';
import { endingOf } from './standing.ts';

function Ended({ participantId, consent }: { participantId: string; consent: ConsentSeen }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const { what } = useSaidOf();
  const who = useRecipients()(consent);
  const ending = endingOf(consent);
  return (
    <li class="stack">
      <p>
        {t('ended.saw', { who, what: what(consent.information) })}{' '}
        {t(`ended.${ending.how}`, {
          day: date(ending.at),
          event: ending.how === 'event' ? ending.event : '',
        })}
      </p>
      <ReadIt participantId={participantId} consent={consent} />
    </li>
  );
}

/** What was shared once: below, folded, and never gone. */
export function EndedList({
  participantId,
  consents,
}: {
  participantId: string;
  consents: readonly ConsentSeen[];
}) {
  const t = useWords('consents');
  if (consents.length === 0) return null;
  return (
    <Disclosure summary={t('ended.title', { count: consents.length })}>
      <ul class="stack">
        {consents.map((consent) => (
          <Ended key={consent.id} participantId={participantId} consent={consent} />
        ))}
      </ul>
    </Disclosure>
  );
}
