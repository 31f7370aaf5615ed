import './write.css';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useLocation, useSearchParams } from 'wouter-preact';
import type { PageProps } from '../../../web/define-web.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { useAbility } from '../../../web/session.ts';
import { LinkButton, Loaded, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useMoment } from './local-time.ts';
import type { ContactSeen } from './neighbours.ts';
import { findEntry } from './neighbours.ts';
import type { Note } from './note.ts';
import { newNote, noteAmending, noteOfEntry } from './note.ts';
import type { Someone } from './use-participant.ts';
import { useSomeone } from './use-participant.ts';
import { WriteForm } from './write-form.tsx';

/** The entry to amend: as the line that led here showed it, else asked for by itself. `fact` is absent where it is gone. */
function useEntryToAmend(participantId: string, factId: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['line', participantId, 'entry', factId],
    queryFn: async (): Promise<{ fact?: ContactSeen }> => {
      const shown = queries.getQueryData<ContactSeen>(['line-entry', factId]);
      const fact = shown ?? (await findEntry(participantId, factId))?.entry;
      return fact?.kind === 'contact' ? { fact } : {};
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface WritingProps {
  someone: Someone;
  onSaved: () => void;
}

function Amending({ someone, factId, onSaved }: WritingProps & { factId: string }) {
  const t = useWords('coaching');
  const moment = useMoment();
  const query = useEntryToAmend(someone.id, factId);
  return (
    <Loaded query={query}>
      {({ fact }) =>
        fact ? (
          <WriteForm someone={someone} begin={() => noteAmending(fact, moment())} onSaved={onSaved} />
        ) : (
          <Notice tone="person" title={t('write.gone')} />
        )
      }
    </Loaded>
  );
}

/** A note the server would not take, opened again as it was. */
function Again({ someone, letterId, onSaved }: WritingProps & { letterId: string }) {
  const t = useWords('coaching');
  const moment = useMoment();
  const letter = useOutbox().letters.find((one) => one.id === letterId);
  const begin = (): Note => noteOfEntry(letter?.body, moment()) ?? newNote(moment());
  const because = letter?.refused ?? t('write.refused');
  return <WriteForm someone={someone} begin={begin} because={because} onSaved={onSaved} />;
}

/** For whoever may: diagnosis and treatment have a note of their own. */
function ClinicalDoor({ id }: { id: string }) {
  const t = useWords('coaching');
  return <LinkButton to={`/people/${id}/add/clinical-note`}>{t('add.clinical-note.door')}</LinkButton>;
}

/** The joint note: the participant's words first, then what was agreed and the next step. */
export function Page({ params }: PageProps<'/people/:id/write'>) {
  const t = useWords('coaching');
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const moment = useMoment();
  const { someone, may } = useSomeone(params.id);
  const hasToday = useAbility('today.read');
  const amends = search.get('amends');
  const kept = search.get('kept');
  const line = `/people/${params.id}/line`;
  const to = hasToday && !amends ? '/today' : line;
  const writing = { someone, onSaved: () => go(to) };
  const place = search.get('place');
  const clinical = may('clinical-note.write') && !amends;
  return (
    <div class="write">
      <PageFrame
        width="read"
        back={{ to, label: t(to === line ? 'write.backToLine' : 'write.back') }}
        title={t(amends ? 'write.amendTitle' : 'write.title', { name: someone.first })}
        {...(clinical ? { actions: <ClinicalDoor id={params.id} /> } : {})}
      >
        {amends ? <Amending {...writing} factId={amends} /> : null}
        {kept && !amends ? <Again {...writing} letterId={kept} /> : null}
        {amends || kept ? null : <WriteForm {...writing} begin={() => newNote(moment(), place)} />}
      </PageFrame>
    </div>
  );
}
