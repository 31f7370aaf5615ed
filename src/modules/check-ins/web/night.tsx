import { useEffect, useRef } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { Card, LinkButton, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Night } from '../schema/nights.ts';
import { NightEntries } from './night-entries.tsx';
import { AnswerForm, HandOverForm } from './night-forms.tsx';
import { neighbours, useFreshNight, useNight } from './server.ts';

/** The ways they called safe, and a call or a text where one of these is: asked nobody, nothing by phone is offered. */
function HowToReach({ night }: { night: Night }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const { chosenName: name, ways, phone, reachNote } = night;
  const number = phone?.replace(/[^\d+]/g, '');
  return (
    <Card title={t('night.how', { name })}>
      <div class="stack">
        <p>
          {ways.length === 0
            ? t('night.waysUnasked')
            : t('night.ways', { ways: format.list(ways.map((way) => t(`night.way-${way}`))) })}
        </p>
        {night.goodNow ? null : <p>{t('night.notNow')}</p>}
        {night.leaveNoMessage ? <p>{t('night.noMessage')}</p> : null}
        {reachNote ? <p>{reachNote}</p> : null}
        <div class="actions">
          {number && ways.includes('call') ? (
            <LinkButton kind={night.goodNow ? 'filled' : 'line'} to={`tel:${number}`}>
              {t('night.call', { name })}
            </LinkButton>
          ) : null}
          {number && ways.includes('text') ? (
            <LinkButton to={`sms:${number}`}>{t('night.text', { name })}</LinkButton>
          ) : null}
        </div>
      </div>
    </Card>
  );
}

const mostMarks = 50;

/** What one has before one's eyes is marked as read, each message once. */
function useMarking(night: Night): void {
  const readerId = useSession().person?.id ?? '';
  const refresh = useFreshNight(night.id);
  const marked = useRef(new Set<string>());
  const read = new Set(
    night.entries.flatMap(({ kind, authorId, aboutId }) =>
      kind === 'message-read' && authorId === readerId && aboutId ? [aboutId] : [],
    ),
  );
  const unread = night.entries
    .filter(({ id, kind, data }) => kind === 'message' && data.from === 'participant' && !read.has(id))
    .map(({ id }) => id)
    .filter((id) => !marked.current.has(id))
    .slice(-mostMarks)
    .join(' ');
  useEffect(() => {
    if (unread === '') return;
    const marks = unread.split(' ').map((messageId) => ({ id: newId(), messageId }));
    for (const { messageId } of marks) marked.current.add(messageId);
    neighbours
      .post('/participants/:id/messages/read', { params: { id: night.id }, body: { marks } })
      .then(refresh)
      .catch(() => {
        for (const { messageId } of marks) marked.current.delete(messageId);
      });
  }, [unread, night.id, refresh]);
}

function OneNight({ night }: { night: Night }) {
  const t = useWords('check-ins');
  useMarking(night);
  return (
    <PageFrame
      width="read"
      title={t('night.title', { name: night.chosenName })}
      lead={t(night.onTeam ? 'night.leadOfTeam' : 'night.lead')}
      back={{ to: '/today', label: t('night.back') }}
    >
      <Card>
        <NightEntries night={night} />
      </Card>
      <HowToReach night={night} />
      <AnswerForm night={night} />
      <HandOverForm night={night} />
    </PageFrame>
  );
}

/** What somebody said outside the hours, for whoever's turn it is: read, answered, handed over to the morning. */
export function Page({ params }: PageProps<'/people/:id/night'>) {
  const query = useNight(params.id);
  return <LoadedPage query={query}>{(night) => <OneNight night={night} />}</LoadedPage>;
}
