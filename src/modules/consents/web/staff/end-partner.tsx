import { useQueryClient } from '@tanstack/preact-query';
import { Dialog, Form } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Partner } from '../server.ts';
import { api } from '../server.ts';

/** Their account ends at once, and with it whatever is open on their screen. It cannot be undone with a tap, so it is asked. */
export function EndPartner({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const t = useWords('consents');
  const queries = useQueryClient();
  const end = async (): Promise<void> => {
    await api.post('/partners/:id/end', { params: { id: partner.id } });
    await queries.invalidateQueries({ queryKey: ['partners'] });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('partners.endTitle', { name: partner.name })}>
      <Form submit={t('partners.endNow')} onSubmit={end}>
        <p>{t('partners.endSays', { name: partner.name })}</p>
      </Form>
    </Dialog>
  );
}
