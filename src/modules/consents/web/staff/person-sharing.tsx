import '../sharing.css';
import type { PageProps } from '../../../../web/define-web.ts';
import {
  Card,
  Disclosure,
  Empty,
  LinkButton,
  LoadedPage,
  Page as PageFrame,
} from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { ConsentSeen, SharingView } from '../server.ts';
import { useSharing } from '../server.ts';
import { ReadIt } from '../sharing-card.tsx';
import { signedAt, toldAs } from '../standing.ts';
import { ConsentLine } from './consent-line.tsx';
import { Happened, Received } from './received.tsx';

interface OfOne {
  participantId: string;
  consent: ConsentSeen;
  view: SharingView;
}

function SignedBy({ consent }: { consent: ConsentSeen }) {
  const t = useWords('consents');
  const { date, list } = useFormat();
  const { signatures, recordedAt } = consent;
  const name = list(signatures.map((one) => one.name));
  const paper = signatures.some(({ how }) => how === 'paper');
  const day = date(signedAt(consent) ?? recordedAt);
  return <p class="small muted">{t(paper ? 'section.signedPaper' : 'section.signed', { name, day })}</p>;
}

/** One consent with what can be put on record about it. */
function ConsentCard({ participantId, consent, view }: OfOne) {
  const { abilities, today } = view;
  const over = toldAs(consent) === 'over';
  return (
    <Card>
      <div class="stack">
        <ConsentLine consent={consent} />
        <SignedBy consent={consent} />
        <ReadIt participantId={participantId} consent={consent} />
        {abilities.includes('consent.receive-revocation') && !over ? (
          <Received participantId={participantId} consent={consent} today={today} />
        ) : null}
        {abilities.includes('consent.tell-event') && !over ? (
          <Happened participantId={participantId} consent={consent} />
        ) : null}
      </div>
    </Card>
  );
}

function Lists({ participantId, view }: { participantId: string; view: SharingView }) {
  const t = useWords('consents');
  const over = view.consents.filter((one) => toldAs(one) === 'over');
  const now = view.consents.filter((one) => !over.includes(one));
  const cards = (some: readonly ConsentSeen[]) =>
    some.map((one) => <ConsentCard key={one.id} participantId={participantId} consent={one} view={view} />);
  return (
    <div class="stack">
      {now.length === 0 ? <Empty title={t('section.none')}>{t('paper.noneSays')}</Empty> : cards(now)}
      {over.length > 0 ? (
        <Disclosure summary={t('ended.title', { count: over.length })}>
          <div class="stack">{cards(over)}</div>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** What a participant shares, for whoever keeps their papers. */
export function Page({ params: { id } }: PageProps<'/people/:id/sharing'>) {
  const t = useWords('consents');
  const query = useSharing(id);
  return (
    <LoadedPage query={query}>
      {(view) => (
        <PageFrame
          width="read"
          title={t('paper.title', { name: view.participantName })}
          back={{ to: `/people/${id}`, label: t('paper.back') }}
          actions={
            view.abilities.includes('consent.record') ? (
              <LinkButton to={`/people/${id}/sharing/paper`}>{t('paper.record')}</LinkButton>
            ) : undefined
          }
        >
          <Lists participantId={id} view={view} />
        </PageFrame>
      )}
    </LoadedPage>
  );
}
