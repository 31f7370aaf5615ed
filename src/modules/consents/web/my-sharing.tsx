import './sharing.css';
import { useSession } from '../../../web/session.ts';
import { Card, Empty, LinkButton, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { EndedList } from './ended-list.tsx';
import { useRecipients } from './recipients.ts';
import { AskedList } from './restrictions/asked-list.tsx';
import { useSaidOf } from './said-of.ts';
import type { ConsentSeen, SharingView } from './server.ts';
import { useSharing } from './server.ts';
import { ReadIt, SharingCard, Until } from './sharing-card.tsx';
import { toldAs } from './standing.ts';
import { StopSharing } from './stop-sharing.tsx';

interface OfOne {
  participantId: string;
  consent: ConsentSeen;
}

/** A class of people or an exchange may have it: no account here lets them in, and it can be stopped all the same. */
function AgreedCard({ participantId, consent }: OfOne) {
  const t = useWords('consents');
  const { what } = useSaidOf();
  const who = useRecipients()(consent);
  return (
    <Card title={who}>
      <div class="stack">
        <p>{t('own.mayHave', { who, what: what(consent.information) })}</p>
        <Until consent={consent} />
        <StopSharing
          participantId={participantId}
          consentId={consent.id}
          part={{}}
          who={who}
          word={t('stop.word')}
          label={t('stop.label', { who })}
          says={t('stop.says', { who })}
          done={t('stop.done', { who })}
        />
        <ReadIt participantId={participantId} consent={consent} />
      </div>
    </Card>
  );
}

function LackingCard({ participantId, consent }: OfOne) {
  const t = useWords('consents');
  const who = useRecipients()(consent);
  return (
    <Card title={who} tone="person">
      <div class="stack">
        <p>{t('own.incomplete')}</p>
        <ReadIt participantId={participantId} consent={consent} />
      </div>
    </Card>
  );
}

function Now({ participantId, consents }: { participantId: string; consents: readonly ConsentSeen[] }) {
  return (
    <>
      {consents.flatMap((consent) => {
        const told = toldAs(consent);
        const key = consent.id;
        if (told === 'agreed')
          return [<AgreedCard key={key} participantId={participantId} consent={consent} />];
        if (told === 'lacking')
          return [<LackingCard key={key} participantId={participantId} consent={consent} />];
        return consent.running.map((running) => (
          <SharingCard
            key={`${key} ${running.recipientId}`}
            participantId={participantId}
            consent={consent}
            running={running}
          />
        ));
      })}
    </>
  );
}

function Sharing({ participantId, view }: { participantId: string; view: SharingView }) {
  const t = useWords('consents');
  const over = view.consents.filter((one) => toldAs(one) === 'over');
  const now = view.consents.filter((one) => !over.includes(one));
  const add = (
    <LinkButton kind="filled" to="/me/sharing/new">
      {t('own.add')}
    </LinkButton>
  );
  return (
    <div class="stack">
      {now.length === 0 ? (
        <Empty title={t('own.none')} action={add}>
          {t('own.noneSays')}
        </Empty>
      ) : (
        <>
          <Now participantId={participantId} consents={now} />
          <div class="actions">{add}</div>
        </>
      )}
      <Card title={t('own.open')}>
        <div class="stack">
          <p>{t('own.openSays')}</p>
          <div class="actions">
            <LinkButton to="/me/sharing/letters">{t('letters.open')}</LinkButton>
          </div>
        </div>
      </Card>
      <AskedList restrictions={view.restrictions} />
      <EndedList participantId={participantId} consents={over} />
    </div>
  );
}

/** Who outside can see something, in plain words, and the end of each in two taps. */
export function Page() {
  const t = useWords('consents');
  const id = useSession().person?.id ?? '';
  const query = useSharing(id);
  return (
    <LoadedPage query={query}>
      {(view) => (
        <PageFrame width="read" title={t('tab.sharing')} lead={t('own.lead')}>
          <Sharing participantId={id} view={view} />
        </PageFrame>
      )}
    </LoadedPage>
  );
}
