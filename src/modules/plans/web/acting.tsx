import { useState } from 'preact/hooks';
import type { ButtonKind } from '../../../web/ui/button.tsx';
import { Button, failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** One act at a time; what goes wrong is told where a message is looked for. */
export function useActing(): { busy: boolean; act: (deed: () => Promise<unknown>) => void } {
  const t = useWords('shell');
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (deed: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await deed();
    } catch (error) {
      await fetchFailureWords(error);
      toast.say(failureSentences(error, t).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, act: (deed) => void run(deed) };
}

interface ActButtonProps {
  word: string;
  kind?: ButtonKind;
  /** A fuller name for screen readers; it begins with the words shown. */
  label?: string;
  onDo: () => Promise<unknown>;
}

/** A button that does one thing. */
export function ActButton({ word, kind = 'quiet', label, onDo }: ActButtonProps) {
  const { busy, act } = useActing();
  return (
    <Button kind={kind} busy={busy} onClick={() => act(onDo)} {...(label ? { label } : {})}>
      {word}
    </Button>
  );
}
