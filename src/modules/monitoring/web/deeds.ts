import { useQueryClient } from '@tanstack/preact-query';
import { newId } from '../../../lib/ids.ts';
import { Offline } from '../../../web/api.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { firstName } from './greeting.ts';
import { api, neighbours } from './neighbours.ts';

type Someone = Pick<TodayPerson, 'id' | 'name'>;

export interface Reached {
  /** Made when the bar opens, so that two taps make one contact. */
  id: string;
  place: 'text' | 'phone';
  outcome: 'kept' | 'not-reached';
}

export interface Step {
  stepId: string;
  what: string;
}

export interface Snooze {
  until: string;
  why: string;
}

/** Everything Today shows, asked anew. */
export const todayKey = ['today'] as const;
export const besideKey = (id: string) => ['beside', id] as const;

const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: todayKey }),
      queries.invalidateQueries({ queryKey: ['beside'] }),
      queries.invalidateQueries({ queryKey: ['line'] }),
    ]);
  };
}

/** One tap after a call or a text writes it down. Without a network it is kept here and sent later. */
export function useReached(): (person: Someone, reached: Reached) => Promise<void> {
  const t = useWords('monitoring');
  const toast = useToast();
  const outbox = useOutbox();
  const refresh = useFresh();
  const undo = async (person: Someone, id: string): Promise<void> => {
    if (!(await outbox.takeBack(id))) await withdraw(person.id, id);
    await refresh();
  };
  return async (person, reached) => {
    const body = { ...reached, happenedAt: new Date().toISOString() };
    try {
      await neighbours.post('/participants/:id/contacts', { params: { id: person.id }, body });
      toast.undo(
        t('write.saved', { name: firstName(person.name) }),
        () => undo(person, reached.id),
        t('write.takenBack'),
      );
    } catch (error) {
      if (!(error instanceof Offline)) throw error;
      const kept = await outbox.keepAsked(error, { id: person.id, name: person.name });
      if (kept) toast.undo(t('write.kept'), () => undo(person, reached.id), t('write.takenBack'));
      else toast.say(t('write.notKept'));
    }
    await refresh();
  };
}

/** Done in two taps, the second one being the way back. */
export function useFinishStep(): (person: Someone, step: Step) => Promise<void> {
  const t = useWords('monitoring');
  const toast = useToast();
  const refresh = useFresh();
  return async (person, { stepId, what }) => {
    const id = newId();
    await neighbours.post('/participants/:id/steps/:factId/done', {
      params: { id: person.id, factId: stepId },
      body: { id },
    });
    const takeBack = async (): Promise<void> => {
      await withdraw(person.id, id);
      await refresh();
    };
    toast.undo(t('write.done', { what }), takeBack, t('write.openAgain'));
    await refresh();
  };
}

/** Not today, and why; and back again. */
export function useSnooze() {
  const t = useWords('monitoring');
  const format = useFormat();
  const toast = useToast();
  const refresh = useFresh();
  const bringBack = async (person: Someone, snoozeId: string): Promise<void> => {
    await withdraw(person.id, snoozeId);
    await refresh();
  };
  const snooze = async (person: Someone, entry: Snooze & { id: string }): Promise<void> => {
    await api.post('/participants/:id/snooze', { params: { id: person.id }, body: entry });
    const day = format.dayName(entry.until);
    toast.undo(t('snooze.done', { name: firstName(person.name), day }), () => bringBack(person, entry.id));
    await refresh();
  };
  return { snooze, bringBack };
}
