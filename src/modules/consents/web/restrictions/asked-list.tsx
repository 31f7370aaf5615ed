import { Card, LinkButton, Said } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { useSaidOf } from '../said-of.ts';
import type { RestrictionSeen, SharingView } from '../server.ts';

/** What was asked, as one would say it: who should not see what. */
function useAskSentence(): (one: RestrictionSeen) => string {
  const t = useWords('consents');
  const { what } = useSaidOf();
  return ({ recipientId, recipientName, information }) => {
    const who = recipientName ?? t('ask.somebody');
    const seen = information ? what([information]) : '';
    if (recipientId) return t(information ? 'ask.some' : 'ask.someAll', { who, what: seen });
    return t(information ? 'ask.none' : 'ask.noneAll', { what: seen });
  };
}

function Asked({ one }: { one: RestrictionSeen }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const sentence = useAskSentence();
  const { state, answeredAt = one.askedAt, untilOn } = one;
  const key = state === 'agreed' && untilOn ? 'agreedUntil' : state;
  return (
    <li class="stack">
      <p>{sentence(one)}</p>
      {one.said ? <Said>{one.said}</Said> : null}
      <p>{t(`ask.${key}`, { day: date(answeredAt), until: untilOn ? date(untilOn) : '' })}</p>
      <p class="small muted">{t('ask.on', { day: date(one.askedAt) })}</p>
    </li>
  );
}

/** Where a participant asks that something be left out, and reads what was answered (42 CFR § 2.26). */
export function AskedList({ restrictions }: Pick<SharingView, 'restrictions'>) {
  const t = useWords('consents');
  return (
    <Card title={restrictions.length > 0 ? t('ask.yours') : t('ask.title')}>
      <div class="stack">
        {restrictions.length > 0 ? (
          <ul class="stack">
            {restrictions.map((one) => (
              <Asked key={one.id} one={one} />
            ))}
          </ul>
        ) : null}
        <p>{t('ask.says')}</p>
        <div class="actions">
          <LinkButton to="/me/sharing/ask">{t('tab.ask')}</LinkButton>
        </div>
      </div>
    </Card>
  );
}
