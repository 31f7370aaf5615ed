import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, LinkButton, Notice } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { ReadyInstrument } from '../../domain/instrument.ts';
import type { OnCallNow } from '../../schema.ts';
import { Results, TermsNote } from '../results.tsx';
import { HelpFirst } from './help-first.tsx';
import type { Sent } from './saving.ts';

interface OutcomeProps {
  sent: Sent;
  instrument: ReadyInstrument;
  own: boolean;
  name: string;
  back: string;
  onCall: OnCallNow | undefined;
}

function Thanks({ sent, instrument, own, name, back }: Omit<OutcomeProps, 'onCall'>) {
  const t = useWords('forms');
  const kept = sent.how === 'kept';
  return (
    <div class="stack">
      <Notice tone="do" live title={t(kept ? 'done.kept' : 'done.saved')}>
        <p>{t(own ? 'done.readsOwn' : 'done.reads', { name })}</p>
      </Notice>
      {sent.how === 'saved' ? <Results results={sent.given.results} /> : null}
      <TermsNote terms={instrument.terms} validated={instrument.validated} />
      <div class="actions">
        <LinkButton kind="filled" to={back}>
          {t('done.back')}
        </LinkButton>
      </div>
    </div>
  );
}

/** After saving: help where an answer asks for it, and what came out only then. */
export function Outcome(props: OutcomeProps) {
  const t = useWords('forms');
  const { sent, own } = props;
  const needsHelp = sent.how === 'saved' && sent.given.safety;
  const [helped, setHelped] = useState(!needsHelp);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  // Whoever was on call when the form opened may be gone by now: the answer names who was told.
  const onCall = sent.how === 'saved' ? sent.given.onCall : props.onCall;
  return (
    <div ref={box} tabIndex={-1} class="stack form-one">
      {needsHelp ? <HelpFirst own={own} told onCall={onCall} /> : null}
      {helped ? (
        <Thanks {...props} />
      ) : (
        <div class="actions">
          <Button kind="filled" onClick={() => setHelped(true)}>
            {t('help.goOn')}
          </Button>
        </div>
      )}
    </div>
  );
}
