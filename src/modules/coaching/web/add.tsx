import './write.css';
import { useState } from 'preact/hooks';
import { Redirect, useLocation } from 'wouter-preact';
import { newId } from '../../../lib/ids.ts';
import type { PageProps } from '../../../web/define-web.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Form, LinkButton, Notice, Page as PageFrame, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { addFields } from './add-fields.ts';
import type { Adding } from './adding.ts';
import { asAdding, sendAdding } from './adding.ts';
import { useMoment } from './local-time.ts';
import { withdraw } from './neighbours.ts';
import { useFreshPages } from './save-note.ts';
import type { Someone } from './use-participant.ts';
import { useSomeone } from './use-participant.ts';

const withLead: readonly Adding[] = [
  'strength',
  'helps',
  'rhythm',
  'call',
  'milestone',
  'signal',
  'return-to-use',
  'clinical-note',
];

/** What only some may write: the ability, and the words for whoever may not. */
const notForAll: Partial<Record<Adding, { needs: string; whose: string }>> = {
  'clinical-note': { needs: 'clinical-note.write', whose: 'problem.clinicians-write' },
};

interface AddProps {
  what: Adding;
  someone: Someone;
}

function AddForm({ what, someone: { id: participantId, first: name } }: AddProps) {
  const t = useWords('coaching');
  const toast = useToast();
  const refresh = useFreshPages();
  const [, go] = useLocation();
  const [id] = useState(newId);
  const moment = useMoment();
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
    <Form submit={t('add.save')} onSubmit={send}>
      <Fields name={name} />
    </Form>
  );
}

/** Whose it is to write, and where what was heard belongs instead. */
function NotYours({ what, someone: { id, first: name } }: AddProps) {
  const t = useWords('coaching');
  return (
    <Notice
      tone="person"
      live
      title={t(notForAll[what]?.whose ?? '')}
      actions={<LinkButton to={`/people/${id}/write`}>{t('tab.write')}</LinkButton>}
    >
      <p>{t(`add.${what}.notYours`, { name })}</p>
    </Notice>
  );
}

function AddPage({ id, what }: { id: string; what: Adding }) {
  const t = useWords('coaching');
  const { someone, may, asking } = useSomeone(id);
  const name = someone.first;
  const guard = notForAll[what];
  const refused = guard !== undefined && may(guard.needs) === false;
  return (
    <PageFrame
      width="read"
      back={{ to: `/people/${id}`, label: t('add.back', { name }) }}
      title={t(`add.${what}.title`, { name })}
      {...(withLead.includes(what) && !refused ? { lead: t(`add.${what}.lead`, { name }) } : {})}
    >
      <div class="write">
        {refused ? <NotYours what={what} someone={someone} /> : null}
        {refused || (guard && asking) ? null : <AddForm what={what} someone={someone} />}
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
