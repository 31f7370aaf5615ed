import { useState } from 'preact/hooks';
import { dayIn } from '../../../lib/dates.ts';
import { keep, readKept } from '../../../web/kept.ts';
import { useSession } from '../../../web/session.ts';
import { Card, LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { isNothingNew, newsIn } from './news.ts';

const opened = 'opened-message';

/** What is new for the participant, read from the line that is here anyway; nothing stands here when there is nothing. */
export function ForYou({ readerId, entries }: { readerId: string; entries: readonly LineEntry[] }) {
  const t = useWords('timeline');
  const format = useFormat();
  const zone = useSession().organization?.timeZone ?? 'UTC';
  const [openedId] = useState(() => readKept(opened));
  const now = new Date();
  const news = newsIn(entries, { readerId, openedId, now: now.getTime(), today: dayIn(zone, now) });
  if (isNothingNew(news)) return null;
  const { messageId, suggestions, reviews, toAgree } = news;
  return (
    <Card title={t('news.title')}>
      <ul class="my-news">
        {messageId ? (
          <li>
            <LinkButton kind="quiet" to="/me/messages" onClick={() => keep(opened, messageId)}>
              {t('news.message')}
            </LinkButton>
          </li>
        ) : null}
        {suggestions > 0 ? (
          <li>
            <LinkButton kind="quiet" to="/me/plan">
              {t('news.suggestions', { count: suggestions })}
            </LinkButton>
          </li>
        ) : null}
        {reviews.map(({ of, onDate }) => (
          <li key={of}>
            <LinkButton kind="quiet" to={`/me/${of}`}>
              {t(`news.review.${of}`, { day: format.dayName(onDate) })}
            </LinkButton>
          </li>
        ))}
        {toAgree > 0 ? <li class="my-news-here">{t('news.agree', { count: toAgree })}</li> : null}
      </ul>
    </Card>
  );
}
