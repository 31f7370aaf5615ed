import { useState } from 'preact/hooks';
import type { Column } from '../../../web/ui/index.ts';
import { Button, DataTable, Dialog, Empty, Form, Notice, useToast } from '../../../web/ui/index.ts';
import type { Format, Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { DueView } from '../schema.ts';
import { api, useRenew } from './server.ts';

const columnsIn = (t: Words, { date }: Format, act: (record: DueView) => preact.ComponentChildren) => {
  const columns: Column<DueView>[] = [
    { key: 'name', label: t('due.who'), cell: (one) => one.name, sortBy: (one) => one.name },
    { key: 'lastOn', label: t('due.lastOn'), cell: (one) => date(one.lastOn), sortBy: (one) => one.lastOn },
    { key: 'dueOn', label: t('due.dueOn'), cell: (one) => date(one.dueOn), sortBy: (one) => one.dueOn },
    { key: 'act', label: t('due.act'), cell: act },
  ];
  return columns;
};

function DestroyDialog({ record, onEnd }: { record: DueView | undefined; onEnd: () => void }) {
  const t = useWords('retention');
  const { date } = useFormat();
  const renew = useRenew();
  const toast = useToast();
  const send = async (): Promise<void> => {
    if (!record) return;
    await api.post('/participants/:id/destroy', { params: { id: record.participantId } });
    onEnd();
    toast.say(t('due.done'));
    await renew();
  };
  return (
    <Dialog
      open={record !== undefined}
      onClose={onEnd}
      title={record ? t('due.destroyTitle', { name: record.name }) : ''}
    >
      {record ? (
        <Form submit={t('due.destroy')} onSubmit={send}>
          <p>{t('due.destroyLead', { day: date(record.dueOn) })}</p>
          <Notice tone="person" title={t('noWayBack')} />
        </Form>
      ) : null}
    </Dialog>
  );
}

/** A look of today's own; the other is the nightly one. */
function LookButton() {
  const t = useWords('retention');
  const renew = useRenew();
  const [busy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.post('/retention/look');
      await renew();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="actions">
      <Button busy={busy} onClick={() => void look()}>
        {t('due.look')}
      </Button>
    </div>
  );
}

/** Records whose time is over. */
export function DueTab({ due, mayDecide }: { due: readonly DueView[]; mayDecide: boolean }) {
  const t = useWords('retention');
  const format = useFormat();
  const [chosen, setChosen] = useState<DueView>();
  const act = (record: DueView) => {
    if (record.onHold) return t('due.onHold');
    if (!mayDecide) return t('due.waits');
    return (
      <Button
        kind="quiet"
        label={t('due.destroyLabel', { name: record.name })}
        onClick={() => setChosen(record)}
      >
        {t('due.destroy')}
      </Button>
    );
  };
  return (
    <div class="stack">
      <p class="muted">{t('due.lead')}</p>
      <DataTable
        caption={t('due.caption')}
        hideCaption
        columns={columnsIn(t, format, act)}
        rows={due}
        rowKey={(one) => one.participantId}
        empty={<Empty title={t('due.none')}>{t('due.noneLead')}</Empty>}
      />
      <LookButton />
      <DestroyDialog record={chosen} onEnd={() => setChosen(undefined)} />
    </div>
  );
}
