import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';
import type { PageProps } from '../../../web/define-web.ts';
import { Form, LinkButton, LoadedPage, NotFound, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import type { PersonChange } from './read-person.ts';
import { readPerson } from './read-person.ts';
import { api, peopleKey, personKey } from './server.ts';
import { SupporterFields } from './supporter-fields.tsx';
import { useConflict } from './use-conflict.ts';
import './people.css';

function useSaving(person: ParticipantView) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  return useConflict(async (change: PersonChange, version: number): Promise<void> => {
    await api.put('/participants/:id', { params: { id: person.id }, body: { ...change, version } });
    await queries.invalidateQueries({ queryKey: personKey(person.id) });
    void queries.invalidateQueries({ queryKey: peopleKey });
    go(`/people/${person.id}`);
  });
}

function EditForm({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const { conflict, save } = useSaving(person);
  return (
    <div class="stack">
      {conflict ? (
        <ConflictNotice
          yours={{ ...conflict.yours }}
          theirs={conflict.theirs}
          onKeepMine={() => save(conflict.yours, conflict.theirs.version)}
          leaveTo={`/people/${person.id}`}
        />
      ) : null}
      <Form
        submit={t('edit.save')}
        onSubmit={(values) => save(readPerson(values), conflict?.theirs.version ?? person.version)}
        actions={
          <LinkButton kind="quiet" to={`/people/${person.id}`}>
            {t('edit.notNow')}
          </LinkButton>
        }
      >
        <IdentityFields person={person} />
        <ReachFields reach={person.reach} heading={t('reach.ask', { name: person.chosenName })} />
        <SupporterFields supporters={person.supporters} name={person.chosenName} />
      </Form>
    </div>
  );
}

export function Page({ params: { id } }: PageProps<'/people/:id/edit'>) {
  const t = useWords('people');
  const query = useQuery({
    queryKey: personKey(id),
    queryFn: ({ signal }) => api.get('/participants/:id', { params: { id }, signal }),
    // What is being written stays as it is, whatever the window does.
    refetchOnWindowFocus: false,
  });
  return (
    <LoadedPage query={query}>
      {(person) =>
        person.abilities.includes('participant.edit') ? (
          <PageFrame
            width="read"
            title={t('edit.title', { name: person.chosenName })}
            back={{ to: `/people/${id}`, label: person.name }}
          >
            <EditForm key={id} person={person} />
          </PageFrame>
        ) : (
          <NotFound />
        )
      }
    </LoadedPage>
  );
}
