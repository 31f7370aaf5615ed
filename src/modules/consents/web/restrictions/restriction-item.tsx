import { useState } from 'preact/hooks';
import { Button, beginLine, Chip, Facts, Said } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { RestrictionHere } from '../server.ts';
import { AnswerForm } from './answer-form.tsx';

function What({ one }: { one: RestrictionHere }) {
  const t = useWords('consents');
  const { locale } = useFormat();
  const { recipientId, recipientName, information, purpose } = one;
  const who = recipientId ? (recipientName ?? t('restrict.unknown')) : t('restrict.everybody');
  return (
    <Facts
      rows={[
        { label: t('restrict.who'), value: who },
        {
          label: t('restrict.what'),
          value: information ? beginLine(t(`what.${information}`), locale) : t('restrict.everything'),
        },
        ...(purpose ? [{ label: t('restrict.why'), value: beginLine(t(`why.${purpose}`), locale) }] : []),
      ]}
    />
  );
}

function Answered({ one }: { one: RestrictionHere }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const { state, answeredAt, answeredBy, untilOn } = one;
  if (state === 'asked' || !answeredAt) return null;
  const key = state === 'agreed' && untilOn ? 'agreedUntil' : state;
  const by = answeredBy || t('restrict.somebody');
  return <p>{t(`restrict.${key}`, { day: date(answeredAt), by, until: untilOn ? date(untilOn) : '' })}</p>;
}

/** One wish with what it means, and its answer or the way to it. */
export function RestrictionItem({ one, today }: { one: RestrictionHere; today: string }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const [answering, setAnswering] = useState(false);
  const name = one.participantName || t('restrict.somebody');
  const day = date(one.askedAt);
  const waits = one.state === 'asked';
  return (
    <li class="card stack">
      <h2>{t('restrict.from', { name, day })}</h2>
      {waits ? (
        <p>
          <Chip tone="person">{t('restrict.open')}</Chip>
        </p>
      ) : null}
      <What one={one} />
      {one.said ? <Said>{one.said}</Said> : null}
      <Answered one={one} />
      {waits && answering ? (
        <AnswerForm one={one} name={name} today={today} onEnd={() => setAnswering(false)} />
      ) : null}
      {waits && !answering ? (
        <div class="actions">
          <Button label={t('restrict.answerLabel', { name, day })} onClick={() => setAnswering(true)}>
            {t('restrict.answer')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
