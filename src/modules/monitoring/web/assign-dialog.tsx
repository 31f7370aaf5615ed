import { useQueryClient } from '@tanstack/preact-query';
import type { z } from 'zod';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Dialog, Form, SelectField, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { CoachesToday } from '../schema.ts';
import { todayKey } from './deeds.ts';
import { neighbours } from './neighbours.ts';

export type CoachesView = z.output<typeof CoachesToday>;

interface Props {
  person: CoachesView['unassigned'][number];
  coaches: CoachesView['coaches'];
  onClose: () => void;
}

/** Puts somebody on a caseload from the page of all coaches; each stands with how many they walk with. */
export function AssignDialog({ person: { id, name }, coaches, onClose }: Props) {
  const t = useWords('monitoring');
  const { number } = useFormat();
  const queries = useQueryClient();
  const { undo } = useToast();
  const refresh = () => queries.invalidateQueries({ queryKey: todayKey });
  const send = async (values: FormValues): Promise<void> => {
    const staffId = values.text('staffId');
    const coach = coaches.find((one) => one.id === staffId)?.name ?? '';
    await neighbours.post('/participants/:id/caseload', { params: { id }, body: { staffId } });
    onClose();
    await refresh();
    undo(t('coaches.assigned', { name, to: coach }), async () => {
      await neighbours.post('/participants/:id/caseload/:staffId/end', { params: { id, staffId }, body: {} });
      await refresh();
    });
  };
  return (
    <Dialog open onClose={onClose} title={t('coaches.assignLabel', { name })}>
      <Form submit={t('coaches.assign')} onSubmit={send}>
        <SelectField
          name="staffId"
          label={t('coaches.assignTo')}
          choices={coaches.map((coach) => ({
            value: coach.id,
            label: t('coaches.assignChoice', { name: coach.name, count: number(coach.caseload) }),
          }))}
        />
      </Form>
    </Dialog>
  );
}
