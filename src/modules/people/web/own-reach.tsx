import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Form, Loaded, Page as PageFrame, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ContactFields } from './contact-fields.tsx';
import { LanguageField } from './identity-fields.tsx';
import { ReachFields } from './reach-fields.tsx';
import type { OwnReach } from './read-person.ts';
import { readOwnReach } from './read-person.ts';
import { api, personKey } from './server.ts';
import { SupporterFields } from './supporter-fields.tsx';
import { useConflict } from './use-conflict.ts';
import './people.css';

const ownFields = ['pronouns', 'languages', 'phone', 'email', 'reach', 'supporters'] as const;

function OwnReachForm({ me }: { me: ParticipantView }) {
  const t = useWords('people');
  const queries = useQueryClient();
  const { say } = useToast();
  const { conflict, save } = useConflict(async (change: OwnReach, version: number): Promise<void> => {
    await api.put('/participants/:id/reach', { params: { id: me.id }, body: { ...change, version } });
    await queries.invalidateQueries({ queryKey: personKey(me.id) });
    say(t('own.saved'));
  });
  return (
    <div class="stack">
      {conflict ? (
        <ConflictNotice
          yours={{ ...conflict.yours }}
          theirs={conflict.theirs}
          among={ownFields}
          onKeepMine={() => save(conflict.yours, conflict.theirs.version)}
          leaveTo="/me"
        />
      ) : null}
      <Form
        submit={t('edit.save')}
        onSubmit={(values: FormValues) => save(readOwnReach(values), conflict?.theirs.version ?? me.version)}
        wide
      >
        <ContactFields {...me} />
        <TextField
          name="pronouns"
          label={t('field.pronouns')}
          defaultValue={me.pronouns ?? ''}
          maxLength={60}
          optional
        />
        <LanguageField languages={me.languages} />
        <ReachFields reach={me.reach} heading={t('reach.askOwn')} />
        <SupporterFields supporters={me.supporters} />
      </Form>
    </div>
  );
}

/** A participant's own page: how and when we may reach you, and who stands by you. */
export function Page() {
  const t = useWords('people');
  const id = useSession().person?.id ?? '';
  const query = useQuery({
    queryKey: personKey(id),
    queryFn: ({ signal }) => api.get('/participants/:id', { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  return (
    <PageFrame
      width="read"
      title={t('own.title')}
      lead={t('own.lead')}
      back={{ to: '/', label: t('own.back') }}
    >
      <Loaded query={query}>{(me) => <OwnReachForm key={me.version} me={me} />}</Loaded>
    </PageFrame>
  );
}
