import './write.css';
import { useState } from 'preact/hooks';
import { Redirect, useLocation } from 'wouter-preact';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Form, Page as PageFrame, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { addFields } from './add-fields.ts';
import type { Adding } from './adding.ts';
import { asAdding, sendAdding } from './adding.ts';
import { useMoment } from './local-time.ts';
import { withdraw } from './neighbours.ts';
import { useFreshPages } from './save-note.ts';
import { useSomeone } from './use-participant.ts';

const withLead: readonly Adding[] = [
  'strength',
  'helps',
  'rhythm',
  'call',
  'milestone',
  'signal',
  'return-to-use',
];

function AddPage({ id: participantId, what }: { id: string; what: Adding }) {
  const t = useWords('coaching');
  const toast = useToast();
  const refresh = useFreshPages();
  const [, go] = useLocation();
  const { someone } = useSomeone(participantId);
  const [id] = useState(newId);
  const moment = useMoment();
  const name = someone.first;
  const Fields = addFields[what];
  const send = async (values: FormValues): Promise<void> => {
    await sendAdding(what, { participantId, id, values, moment: moment() });
    const takeBack = async (): Promise<void> => {
      await withdraw(participantId, id);
      await refresh();
    };
    toast.undo(t('add.saved', { name }), takeBack, t('write.takenBack'));
    void refresh();
    go(`/people/${participantId}`);
  };
  return (
    <PageFrame
      width="read"
      back={{ to: `/people/${participantId}`, label: t('add.back', { name }) }}
      title={t(`add.${what}.title`, { name })}
      {...(withLead.includes(what) ? { lead: t(`add.${what}.lead`, { name }) } : {})}
    >
      <div class="write">
        <Form submit={t('add.save')} onSubmit={send}>
          <Fields name={name} />
        </Form>
      </div>
    </PageFrame>
  );
}

/** One small form for whatever joins a person's line besides a contact: `/people/:id/add/strength`. */
export function Page({ params }: PageProps<'/people/:id/add/:what'>) {
  const what = asAdding(params.what);
  if (!what) return <Redirect to={`/people/${params.id}`} replace />;
  return <AddPage key={what} id={params.id} what={what} />;
}
