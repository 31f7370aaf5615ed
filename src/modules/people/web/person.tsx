import { useQuery } from '@tanstack/preact-query';
import type { PageProps } from '../../../web/define-web.ts';
import { Fold } from '../../../web/person-page/fold.tsx';
import { ParticipantSections } from '../../../web/person-page/participant-sections.tsx';
import { useSession } from '../../../web/session.ts';
import { LinkButton, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { AboutCard } from './about-card.tsx';
import { CaseloadCard } from './caseload-card.tsx';
import { Greeting } from './greeting.tsx';
import { ReachCard } from './reach-card.tsx';
import { api, personKey, useOrganization } from './server.ts';
import { SupportersCard } from './supporters-card.tsx';
import './people.css';

/** The programs a participant is in, in words; nothing while their names are on their way. */
function useProgramWords(ids: readonly string[]): string {
  const t = useWords('people');
  const { list } = useFormat();
  const { data } = useOrganization();
  if (ids.length === 0) return t('person.noProgram');
  return list((data?.programs ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

function Aside({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const name = person.chosenName;
  return (
    <div class="stack folds-by-title">
      <Fold name="people.supporters" summary={t('supporters.title', { name })}>
        <SupportersCard supporters={person.supporters} name={name} />
      </Fold>
      <Fold name="people.caseload" summary={t('caseload.title')}>
        <CaseloadCard person={person} />
      </Fold>
      <Fold name="people.about" summary={t('about.title', { name })}>
        <AboutCard person={person} />
      </Fold>
    </div>
  );
}

function Merged({ into }: { into: string }) {
  const t = useWords('people');
  return (
    <Notice
      tone="person"
      title={t('person.merged')}
      actions={<LinkButton to={`/people/${into}`}>{t('person.openKept')}</LinkButton>}
    />
  );
}

function PersonFrame({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const programs = useProgramWords(person.programIds);
  const mayAsk = person.abilities.includes('participant.edit-reach');
  const mayEdit = person.abilities.includes('participant.edit');
  return (
    <PageFrame
      title={
        <>
          {person.name}
          {person.pronouns ? <span class="person-pronouns"> {person.pronouns}</span> : null}
        </>
      }
      lead={programs}
      back={{ to: '/people', label: t('menu.people') }}
      actions={
        mayEdit ? <LinkButton to={`/people/${person.id}/edit`}>{t('person.edit')}</LinkButton> : undefined
      }
      aside={<Aside person={person} />}
    >
      <div class="stack">
        {person.mergedInto ? <Merged into={person.mergedInto} /> : null}
        <ReachCard person={person} {...(mayAsk ? { askAt: `/people/${person.id}/reach` } : {})} />
        <ParticipantSections participantId={person.id} abilities={person.abilities} />
      </div>
    </PageFrame>
  );
}

/** One person: how to reach them safely, then what each room brings, strengths first. */
function Whole({ id }: { id: string }) {
  const query = useQuery({
    queryKey: personKey(id),
    queryFn: ({ signal }) => api.get('/participants/:id', { params: { id }, signal }),
  });
  return <LoadedPage query={query}>{(person) => <PersonFrame person={person} />}</LoadedPage>;
}

const walkAlong = ['manager', 'coach', 'employment-specialist', 'clinician'];

export function Page({ params }: PageProps<'/people/:id'>) {
  const { person } = useSession();
  const walks = person?.roles.some((role) => walkAlong.includes(role)) ?? false;
  return walks ? <Whole key={params.id} id={params.id} /> : <Greeting key={params.id} id={params.id} />;
}
