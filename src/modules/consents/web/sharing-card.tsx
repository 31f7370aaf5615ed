import { useState } from 'preact/hooks';
import { Card, Disclosure } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useSaidOf } from './said-of.ts';
import type { ConsentSeen } from './server.ts';
import { signedAt } from './standing.ts';
import { StopSharing } from './stop-sharing.tsx';
import { WholeText } from './whole-text.tsx';

type Running = ConsentSeen['running'][number];

export interface OfConsent {
  participantId: string;
  consent: ConsentSeen;
}

/** Until when, and when and how it was signed. */
export function Until({ consent }: { consent: ConsentSeen }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const { by, on = '', event = '' } = consent.expiry;
  const ends = {
    date: () => t('own.until', { day: date(on) }),
    event: () => t('own.untilEvent', { event }),
    none: () => t('own.untilStopped'),
  };
  return <p>{ends[by]()}</p>;
}

function Signed({ consent }: { consent: ConsentSeen }) {
  const t = useWords('consents');
  const { date } = useFormat();
  const day = date(signedAt(consent) ?? consent.recordedAt);
  const guardian = consent.signatures.find(({ by }) => by === 'guardian');
  const paper = consent.signatures.some(({ how }) => how === 'paper');
  if (guardian) return <p class="small muted">{t('own.guardian', { name: guardian.name, day })}</p>;
  return <p class="small muted">{t(paper ? 'own.paper' : 'own.signed', { day })}</p>;
}

/** The words as they were signed, fetched when somebody wants to read them. */
export function ReadIt({ participantId, consent }: OfConsent) {
  const t = useWords('consents');
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t('own.text')} open={open} onToggle={setOpen}>
      {open ? <WholeText participantId={participantId} consentId={consent.id} /> : null}
    </Disclosure>
  );
}

/** One kind of entry less; the rest stays. */
function Parts({ participantId, consent, running }: OfConsent & { running: Running }) {
  const t = useWords('consents');
  const { what } = useSaidOf();
  const { recipientId, recipientName: who, information } = running;
  if (information.length < 2) return null;
  return (
    <Disclosure summary={t('stop.part')}>
      <div class="stack">
        {information.map((one) => (
          <StopSharing
            key={one}
            participantId={participantId}
            consentId={consent.id}
            part={{ recipientId, information: one }}
            who={who}
            kind="quiet"
            word={t('stop.partWhat', { what: what([one]) })}
            label={`${t('stop.partWhat', { what: what([one]) })}: ${who}`}
            says={t('stop.partSays', { who, what: what([one]) })}
            done={t('stop.donePart', { who, what: what([one]) })}
          />
        ))}
      </div>
    </Disclosure>
  );
}

/** One recipient who can see something now: what, what for, until when, and the end of it in two taps. */
export function SharingCard({ participantId, consent, running }: OfConsent & { running: Running }) {
  const t = useWords('consents');
  const { what, why } = useSaidOf();
  const { recipientId, recipientName: who, information, purposes } = running;
  const alone = consent.running.length === 1 && consent.recipients.length === 1;
  return (
    <Card title={who}>
      <div class="stack">
        <p>{t('own.sees', { who, what: what(information) })}</p>
        <p>{t('own.why', { why: why(purposes) })}</p>
        <Until consent={consent} />
        <StopSharing
          participantId={participantId}
          consentId={consent.id}
          part={alone ? {} : { recipientId }}
          who={who}
          word={t('stop.word')}
          label={t('stop.label', { who })}
          says={t('stop.says', { who })}
          done={t('stop.done', { who })}
        />
        <Parts participantId={participantId} consent={consent} running={running} />
        <ReadIt participantId={participantId} consent={consent} />
        <Signed consent={consent} />
      </div>
    </Card>
  );
}
