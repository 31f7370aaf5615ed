import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { usePosting } from '../../../web/outbox/index.ts';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Answering } from './neighbours.ts';
import { api, neighbours } from './neighbours.ts';

/** Everything that shows a line, asked anew. */
export function useFreshLine(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['line'], ['today'], ['beside']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
}

/** One act at a time; what goes wrong becomes a sentence below the page. */
export function useActing(): { busy: boolean; act: (work: () => Promise<unknown>) => void } {
  const shell = useWords('shell');
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      await fetchFailureWords(error);
      toast.say(failureSentences(error, shell).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    act: (work) => {
      if (!busy) void run(work);
    },
  };
}

export const withdraw = (id: string, factId: string) =>
  api.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

/** Puts back what this withdrawal took. */
export const restore = (id: string, withdrawalId: string) =>
  api.post('/participants/:id/line/:factId/restore', { params: { id, factId: withdrawalId } });

export interface Deeds {
  /** Signs, disagrees or replies; each can be taken back. */
  answer: (factId: string, answer: { id: string; how: Answering; said?: string }) => Promise<void>;
  /** Of an entry that was amended, the earlier words stand again. */
  takeBack: (factId: string, amendsId?: string) => Promise<void>;
  /** Says one's own entry in other words. */
  reword: (id: string, send: () => Promise<unknown>) => Promise<void>;
  finish: (stepId: string) => Promise<void>;
  /** Destroys the words of one's own entry; there is no way back. */
  strike: (factId: string) => Promise<void>;
}

/** What a reader can do about the entries of one participant's line, each with its way back. */
export function useDeeds(participantId: string): Deeds {
  const t = useWords('timeline');
  const toast = useToast();
  const refresh = useFreshLine();
  const { postOrKeep, takeOff } = usePosting(participantId);
  const undo = async (factId: string): Promise<void> => {
    if (await takeOff(factId)) return;
    await withdraw(participantId, factId);
    await refresh();
  };
  /** Sent or kept, and said so by a key; `id` is what it makes. */
  const write = async (
    id: string,
    said: string,
    post: () => Promise<unknown>,
    undone?: string,
  ): Promise<void> => {
    const kept = await postOrKeep(post);
    toast.undo(t(kept ? 'waits.kept' : said), () => undo(id), undone);
    if (!kept) await refresh();
  };
  const answer: Deeds['answer'] = (factId, body) => {
    const params = { id: participantId, factId };
    const post = () => neighbours.post('/participants/:id/line/:factId/answers', { params, body });
    return write(body.id, body.how === 'co-sign' ? 'answer.agreed' : 'answer.sent', post);
  };
  const takeBack: Deeds['takeBack'] = async (factId, amendsId) => {
    if (await takeOff(factId)) return toast.say(t('answer.tookBack'));
    const { withdrawalId } = await withdraw(participantId, factId);
    const putBack = async (): Promise<void> => {
      await restore(participantId, withdrawalId);
      await refresh();
    };
    toast.undo(t(amendsId ? 'answer.asBefore' : 'answer.tookBack'), putBack, t('answer.putBack'));
    await refresh();
  };
  const reword: Deeds['reword'] = (id, send) => write(id, 'me.reword.saved', send, t('answer.asBefore'));
  const finish: Deeds['finish'] = (stepId) => {
    const body = { id: newId() };
    const params = { id: participantId, factId: stepId };
    return write(body.id, 'me.didIt', () =>
      neighbours.post('/participants/:id/steps/:factId/done', { params, body }),
    );
  };
  const strike: Deeds['strike'] = async (factId) => {
    await neighbours.post('/participants/:id/line/:factId/strike', { params: { id: participantId, factId } });
    toast.say(t('strike.done'));
    await refresh();
  };
  return { answer, takeBack, reword, finish, strike };
}
