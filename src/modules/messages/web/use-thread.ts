import { useInfiniteQuery } from '@tanstack/preact-query';
import { useEffect, useRef } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { fetchAhead } from '../../../web/queries.ts';
import type { Message } from './server.ts';
import { api, neighbours, useFresh } from './server.ts';

const pageSize = 30;
/** A month of an open page stays a small part of what a phone may cost. */
const askAgainMs = 60_000;

const threadKey = (participantId: string) => ['line', participantId, 'messages'];

const fetchPage = (id: string, before: string) =>
  neighbours.get('/participants/:id/line', {
    params: { id },
    query: { kinds: 'message', limit: pageSize, ...(before === '' ? {} : { before }) },
  });

/** Asked ahead, so that the thread is here without a network. */
export const keepThread = (participantId: string): Promise<void> =>
  fetchAhead(threadKey(participantId), async () => ({
    pages: [await fetchPage(participantId, '')],
    pageParams: [''],
  }));

/**
 * A thread page by page. For the participant it is asked again now and then while the page is looked at; each reading by
 * staff is written down as one, and none is made that nobody asked for.
 */
export function useThread(participantId: string, { own = false }: { own?: boolean } = {}) {
  const query = useInfiniteQuery({
    queryKey: threadKey(participantId),
    initialPageParam: '',
    queryFn: ({ pageParam }) => fetchPage(participantId, pageParam),
    getNextPageParam: (last) => last.next,
    refetchInterval: own ? askAgainMs : false,
  });
  const pages = query.data?.pages ?? [];
  const messages = pages.flatMap((page) => page.entries).filter(({ struckAt }) => !struckAt);
  const authors: Readonly<Record<string, string>> = Object.assign({}, ...pages.map((page) => page.authors));
  /** The latest last, as people read a talk. */
  return { query, messages: messages.toReversed(), authors };
}

const isUnread = (message: Message, readerId: string): boolean =>
  message.data.from === 'participant' &&
  !message.answers.some(({ kind, authorId }) => kind === 'message-read' && authorId === readerId);

/** What a staff member has before their eyes is marked as read, each message once. */
export function useMarking(participantId: string, messages: readonly Message[], readerId: string): void {
  const refresh = useFresh();
  const marked = useRef(new Set<string>());
  const unread = messages.filter((one) => isUnread(one, readerId) && !marked.current.has(one.id));
  const ids = unread
    .map(({ id }) => id)
    .slice(-pageSize)
    .join(' ');
  useEffect(() => {
    if (ids === '') return;
    const marks = ids.split(' ').map((messageId) => ({ id: newId(), messageId }));
    for (const { messageId } of marks) marked.current.add(messageId);
    api
      .post('/participants/:id/messages/read', { params: { id: participantId }, body: { marks } })
      .then(refresh)
      .catch(() => {
        for (const { messageId } of marks) marked.current.delete(messageId);
      });
  }, [ids, participantId, refresh]);
}
