import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { help } from '../../../web/help/help-pack.ts';
import type { AskedReaders, Readers } from '../../../web/readers/who-reads.tsx';
import { readersIn, WhoReads } from '../../../web/readers/who-reads.tsx';
import { useSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { ChoiceChips, Form, Page as PageFrame, TextArea } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Sending } from './sending.ts';
import { useSending } from './sending.ts';
import { useReaders } from './server.ts';
import { Thread } from './thread.tsx';
import { keepThread, useThread } from './use-thread.ts';

const mostNamed = 5;

function Audience({ named }: { named: Readers['people'] }) {
  const t = useWords('messages');
  const format = useFormat();
  const names = format.list(named.map(({ name }) => name));
  return (
    <ChoiceChips
      name="audience"
      label={t('own.who')}
      defaultValue="team"
      size="tall"
      choices={[
        { value: 'team', label: t('own.team') },
        { value: 'just-us', label: t('own.justUs', { names }), hint: t('own.justUsHint') },
      ]}
    />
  );
}

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
    const audience = values.text('audience') === 'just-us' ? 'just-us' : 'team';
    await send({
      id,
      happenedAt: new Date().toISOString(),
      said: values.text('said'),
      audience,
      withIds: audience === 'just-us' ? named.map((one) => one.id) : [],
    });
    setId(newId());
  };
  return (
    <Form key={id} submit={t('own.send')} onSubmit={submit} wide>
      <TextArea name="said" label={t('own.said')} rows={3} maxLength={2000} />
      {named.length === 0 ? null : <Audience named={named} />}
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
