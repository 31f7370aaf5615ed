import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, LinkButton, LoadedPage, NotFound, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import { readOwnReach } from './read-person.ts';
import { api, personKey } from './server.ts';
import { useConflict } from './use-conflict.ts';
import './people.css';

type Asked = ReturnType<typeof readOwnReach>;

const askedFields = ['phone', 'email', 'reach'] as const;

function useSaving(person: ParticipantView) {
  const { id } = person;
  const queries = useQueryClient();
  const [, go] = useLocation();
  return useConflict(async (asked: Asked, version: number): Promise<void> => {
    // What is not on this page stays as it stands, also where somebody else has changed it meanwhile.
    const standing =
      version === person.version ? person : await api.get('/participants/:id', { params: { id } });
    const { languages, supporters, pronouns } = standing;
    const untouched = { languages, supporters, ...(pronouns ? { pronouns } : {}) };
    await api.put('/participants/:id/reach', { params: { id }, body: { ...asked, ...untouched, version } });
    void queries.invalidateQueries({ queryKey: ['today'] });
    await queries.invalidateQueries({ queryKey: personKey(id) });
    go(`/people/${id}`);
  });
}

function AskForm({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const { conflict, save } = useSaving(person);
  return (
    <div class="stack">
      {conflict ? (
        <ConflictNotice
          yours={{ ...conflict.yours }}
          theirs={conflict.theirs}
          among={askedFields}
          onKeepMine={() => save(conflict.yours, conflict.theirs.version)}
          leaveTo={`/people/${person.id}`}
        />
      ) : null}
      <Form
        submit={t('edit.save')}
        onSubmit={(values: FormValues) =>
          save(readOwnReach(values), conflict?.theirs.version ?? person.version)
        }
        actions={
          <LinkButton kind="quiet" to={`/people/${person.id}`}>
            {t('edit.notNow')}
          </LinkButton>
        }
      >
        <ReachFields reach={person.reach} />
        <ContactFields {...person} />
      </Form>
    </div>
  );
}

/** Asked together: safe ways and times, and nothing else. */
export function Page({ params: { id } }: PageProps<'/people/:id/reach'>) {
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
        person.abilities.includes('participant.edit-reach') ? (
          <PageFrame
            width="read"
            title={t('reach.ask', { name: person.chosenName })}
            lead={t('reach.askLead', { name: person.chosenName })}
            back={{ to: `/people/${id}`, label: person.name }}
          >
            <AskForm key={id} person={person} />
          </PageFrame>
        ) : (
          <NotFound />
        )
      }
    </LoadedPage>
  );
}
