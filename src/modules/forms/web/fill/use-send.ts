import { useState } from 'preact/hooks';
import { Offline } from '../../../../web/api.ts';
import { failureSentences } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Sent } from './saving.ts';
import { useSaving } from './saving.ts';
import type { Begin, Filling } from './use-filling.ts';

export interface SendState {
  sent: Sent | undefined;
  busy: boolean;
  failed: string | undefined;
  send: () => void;
}

/** Sends a form once it is whole; what stands in the way is told where it was sent from. */
export function useSend(
  { begin, name }: { begin: Begin; name: string },
  filling: Filling,
  language: string,
): SendState {
  const t = useWords('forms');
  const shell = useWords('shell');
  const save = useSaving(begin, name);
  const [state, setState] = useState<Omit<SendState, 'send'>>({
    sent: undefined,
    busy: false,
    failed: undefined,
  });
  const sending = async (): Promise<void> => {
    setState({ sent: undefined, busy: true, failed: undefined });
    try {
      const sent = await save(filling.draft, filling.computed, language);
      filling.forget();
      setState({ sent, busy: false, failed: undefined });
    } catch (error) {
      const failed =
        error instanceof Offline ? t('fill.needsNetwork') : failureSentences(error, shell).message;
      setState({ sent: undefined, busy: false, failed });
    }
  };
  return { ...state, send: () => void sending() };
}
