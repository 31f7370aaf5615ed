import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { Button, Disclosure, Form, LoadedPage, Page as PageFrame, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Sending } from './sending.ts';
import { useSending } from './sending.ts';
import type { Message } from './server.ts';
import { useNamed, useTemplates } from './server.ts';
import { Thread } from './thread.tsx';
import { useMarking, useThread } from './use-thread.ts';

interface TemplatesProps {
  language: 'en' | 'es';
  onUse: (text: string) => void;
}

/** The site's ready sentences, in the participant's language. */
function Templates({ language, onUse }: TemplatesProps) {
  const t = useWords('messages');
  const { data = [] } = useTemplates();
  if (data.length === 0) return null;
  return (
    <Disclosure summary={t('staff.templates')}>
      <ul class="message-templates">
        {data.map(({ code, [language]: text }) => (
          <li key={code}>
            <span lang={language}>{text}</span>{' '}
            <Button kind="quiet" label={t('staff.useLabel', { text })} onClick={() => onUse(text)}>
              {t('staff.use')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface WritingProps {
  name: string;
  language: 'en' | 'es';
  /** The participant's last message: whoever reads it reads the answer. */
  last: Message | undefined;
  send: Sending['send'];
}

function Writing({ name, language, last, send }: WritingProps) {
  const t = useWords('messages');
  const [id, setId] = useState(newId);
  const [said, setSaid] = useState('');
  const submit = async (): Promise<void> => {
    await send({
      id,
      happenedAt: new Date().toISOString(),
      said: said.trim(),
      audience: 'team',
      withIds: [],
      ...(last ? { answers: last.id } : {}),
    });
    setSaid('');
    setId(newId());
  };
  return (
    <Form key={id} submit={t('staff.send')} onSubmit={submit}>
      <TextArea
        name="said"
        label={t('staff.said', { name })}
        rows={3}
        maxLength={2000}
        value={said}
        onChange={setSaid}
        {...(last?.audience === 'just-us' ? { hint: t('staff.between', { name }) } : {})}
      />
      <Templates language={language} onUse={setSaid} />
    </Form>
  );
}

interface OneThreadProps {
  participantId: string;
  name: string;
  language: 'en' | 'es';
}

function OneThread({ participantId, name, language }: OneThreadProps) {
  const t = useWords('messages');
  const readerId = useSession().person?.id ?? '';
  const thread = useThread(participantId);
  const sending = useSending({ id: participantId, name });
  useMarking(participantId, thread.messages, readerId);
  const last = thread.messages.findLast(({ data }) => data.from === 'participant');
  return (
    <PageFrame
      width="read"
      title={t('staff.title', { name })}
      lead={t('staff.lead', { name })}
      back={{ to: `/people/${participantId}`, label: t('staff.back', { name }) }}
    >
      <Thread
        thread={thread}
        sending={sending}
        readerId={readerId}
        empty={{ title: t('staff.empty'), lead: t('staff.emptyLead') }}
        waits={t('staff.waits')}
      />
      <Writing name={name} language={language} last={last} send={sending.send} />
    </PageFrame>
  );
}

/** The team's side of a participant's thread. */
export function Page({ params }: PageProps<'/people/:id/messages'>) {
  const named = useNamed(params.id);
  return (
    <LoadedPage query={named}>
      {({ chosenName, languages }) => (
        <OneThread
          participantId={params.id}
          name={chosenName}
          language={languages[0] === 'es' ? 'es' : 'en'}
        />
      )}
    </LoadedPage>
  );
}
