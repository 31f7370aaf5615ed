import { useOutbox } from '../../../../web/outbox/index.ts';
import type { Answers } from '../../domain/answer.ts';
import { resultOf } from '../../domain/answers.ts';
import type { Computed } from '../../domain/computed.ts';
import { score } from '../../domain/scoring.ts';
import type { Given } from '../../schema.ts';
import { api, useFreshForms } from '../server.ts';
import type { Draft } from './draft.ts';
import type { Begin } from './use-filling.ts';

export type Sent = { how: 'saved'; given: Given } | { how: 'kept' };

/** Whether an answer asks for someone today, as far as this page can tell: help does not wait for a network. */
export const asksForHelp = ({ instrument }: Begin, answers: Answers): boolean =>
  instrument.scoring.safety.length > 0 && score(instrument, answers).safety;

function entryOf(draft: Draft, begin: Begin, computed: Computed, language: string) {
  const { responseId, key, version, answers, mode, voice } = draft;
  const { values, repetitions } = resultOf(begin.instrument.form, answers, computed);
  return {
    id: responseId,
    instrument: key,
    version,
    language,
    mode,
    voice,
    happenedAt: new Date().toISOString(),
    answers: {
      values: Object.fromEntries(Object.entries(values).map(([path, list]) => [path, [...list]])),
      repetitions: { ...repetitions },
    },
    ...(begin.amends ? { amends: begin.amends.id } : {}),
  };
}

/**
 * Saves a form. Without a network it waits on this device and is sent once, where the instrument lets it; otherwise
 * nothing is kept but the draft, and this rejects with `Offline`.
 */
export function useSaving(
  begin: Begin,
  name: string,
): (draft: Draft, computed: Computed, language: string) => Promise<Sent> {
  const outbox = useOutbox();
  const refresh = useFreshForms();
  return async (draft, computed, language) => {
    const { participantId, instrument } = begin;
    const entry = entryOf(draft, begin, computed, language);
    try {
      const given = await api.post('/participants/:id/forms', {
        params: { id: participantId },
        body: entry,
      });
      await outbox.drop(entry.id);
      void refresh();
      return { how: 'saved', given };
    } catch (error) {
      const mayWait = instrument.offline && !instrument.needsOnCall;
      if (mayWait && (await outbox.keepAsked(error, { id: participantId, name }))) return { how: 'kept' };
      throw error;
    }
  };
}
