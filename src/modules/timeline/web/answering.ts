import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Answering } from './neighbours.ts';
import { api, neighbours } from './neighbours.ts';
import type { OtherWords } from './rewording.ts';
import { sendOtherWords } from './rewording.ts';

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
  reword: (entry: LineEntry, other: OtherWords) => Promise<void>;
  finish: (stepId: string) => Promise<void>;
  /** Destroys the words of one's own entry; there is no way back. */
  strike: (factId: string) => Promise<void>;
}

/** What a reader can do about the entries of one participant's line, each with its way back. */
export function useDeeds(participantId: string): Deeds {
  const t = useWords('timeline');
  const toast = useToast();
  const refresh = useFreshLine();
  const undo = async (factId: string): Promise<void> => {
    await withdraw(participantId, factId);
    await refresh();
  };
  const answer: Deeds['answer'] = async (factId, body) => {
    await neighbours.post('/participants/:id/line/:factId/answers', {
      params: { id: participantId, factId },
      body,
    });
    toast.undo(t(body.how === 'co-sign' ? 'answer.agreed' : 'answer.sent'), () => undo(body.id));
    await refresh();
  };
  const takeBack: Deeds['takeBack'] = async (factId, amendsId) => {
    const { withdrawalId } = await withdraw(participantId, factId);
    const putBack = async (): Promise<void> => {
      await restore(participantId, withdrawalId);
      await refresh();
    };
    toast.undo(t(amendsId ? 'answer.asBefore' : 'answer.tookBack'), putBack, t('answer.putBack'));
    await refresh();
  };
  const reword: Deeds['reword'] = async (entry, other) => {
    await sendOtherWords(entry, other);
    toast.undo(t('me.reword.saved'), () => undo(other.id), t('answer.asBefore'));
    await refresh();
  };
  const finish: Deeds['finish'] = async (stepId) => {
    const id = newId();
    await neighbours.post('/participants/:id/steps/:factId/done', {
      params: { id: participantId, factId: stepId },
      body: { id },
    });
    toast.undo(t('me.didIt'), () => undo(id));
    await refresh();
  };
  const strike: Deeds['strike'] = async (factId) => {
    await neighbours.post('/participants/:id/line/:factId/strike', { params: { id: participantId, factId } });
    toast.say(t('strike.done'));
    await refresh();
  };
  return { answer, takeBack, reword, finish, strike };
}
