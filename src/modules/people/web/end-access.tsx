import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Dialog, Form } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { StaffView } from '../schema/staff.ts';
import { api, staffKey } from './server.ts';

/** Somebody leaves. It cannot be undone with a tap, so it is asked: sessions and caseloads end at once. */
export function EndAccess({ member }: { member: StaffView }) {
  const t = useWords('people');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const end = async (): Promise<void> => {
    await api.post('/staff/:id/end', { params: { id: member.id } });
    await queries.invalidateQueries({ queryKey: staffKey });
    setAsking(false);
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t('staff.end')}
      </Button>
      {asking ? (
        <Dialog open onClose={() => setAsking(false)} title={t('staff.endTitle', { name: member.name })}>
          <Form submit={t('staff.endNow')} onSubmit={end}>
            <p>{t('staff.endLead')}</p>
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
