import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { help } from '../../../web/help/help-pack.ts';
import { mostNamed, SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import type { AskedReaders } from '../../../web/readers/who-reads.tsx';
import { readersIn, WhoReads } from '../../../web/readers/who-reads.tsx';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Form, Page as PageFrame, TextArea } from '../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import type { Sending } from './sending.ts';
import { useSending } from './sending.ts';
import { useReaders } from './server.ts';
import { Thread } from './thread.tsx';
import { keepThread, useThread } from './use-thread.ts';

function HelpNumbers() {
  const language = useLanguage();
  return (
    <ul class="message-help">
      {help.lines.map(({ shown, call, name }) => (
        <li key={shown}>
          <a href={`tel:${call}`}>{shown}</a> <span class="small muted">{name[language]}</span>
        </li>
      ))}
    </ul>
  );
}

interface WritingProps {
  readers: AskedReaders;
  send: Sending['send'];
}

/** Who reads it stands above the button that sends it. */
function Writing({ readers, send }: WritingProps) {
  const t = useWords('messages');
  const [id, setId] = useState(newId);
  const named = readersIn(readers).slice(0, mostNamed);
  const submit = async (values: FormValues): Promise<void> => {
    await send({
      id,
      happenedAt: new Date().toISOString(),
      said: values.text('said'),
      ...sharingIn(values, named),
    });
    setId(newId());
  };
  return (
    <Form key={id} submit={t('own.send')} onSubmit={submit} wide>
      <TextArea name="said" label={t('own.said')} rows={3} maxLength={2000} />
      <SharingField
        whose={{ own: true, names: named.map(({ name }) => name), asking: readers === 'asking' }}
      />
      <WhoReads readers={readers}>
        <HelpNumbers />
      </WhoReads>
    </Form>
  );
}

/** The participant's own thread with their team. */
export function Page() {
  const t = useWords('messages');
  const { person } = useSession();
  const id = person?.id ?? '';
  const thread = useThread(id, { own: true });
  const sending = useSending({ id, name: person?.name ?? '' });
  const readers = useReaders(id);
  return (
    <PageFrame width="read" title={t('own.title')} lead={t('own.lead')}>
      <Thread
        thread={thread}
        sending={sending}
        readerId={id}
        empty={{ title: t('own.empty'), lead: t('own.emptyLead') }}
        waits={t('own.waits')}
      />
      <Writing readers={readers} send={sending.send} />
    </PageFrame>
  );
}

export const keepForOffline = keepThread;
