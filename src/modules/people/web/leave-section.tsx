import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, DateField, Form, SelectField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LeaveView, NewLeave, StaffView } from '../schema/staff.ts';
import { useLeaveWords } from './leave-words.ts';
import { api, staffKey } from './server.ts';

interface Props {
  member: StaffView;
  /** One's own leave goes another way than a colleague's. */
  own?: boolean;
  staff: readonly StaffView[];
}

function useLeave({ member, own = false }: Pick<Props, 'member' | 'own'>) {
  const t = useWords('people');
  const queries = useQueryClient();
  const { undo } = useToast();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: staffKey });
  const { id } = member;
  const plan = async (body: NewLeave): Promise<void> => {
    if (own) await api.post('/my/leave', { body });
    else await api.post('/staff/:id/leave', { params: { id }, body });
    await refresh();
  };
  const drop = async ({ id: leaveId, fromOn, untilOn, coveredBy }: LeaveView): Promise<void> => {
    if (own) await api.delete('/my/leave/:leaveId', { params: { leaveId } });
    else await api.delete('/staff/:id/leave/:leaveId', { params: { id, leaveId } });
    await refresh();
    undo(t('leave.dropped'), () => plan({ fromOn, untilOn, ...(coveredBy ? { coveredBy } : {}) }));
  };
  return { plan, drop };
}

const walkAlong = ['coach', 'employment-specialist', 'clinician', 'manager'];

interface FormProps extends Pick<Props, 'member' | 'staff'> {
  onPlan: (leave: NewLeave) => Promise<void>;
  onClose: () => void;
}

function LeaveForm({ member, staff, onPlan, onClose }: FormProps) {
  const t = useWords('people');
  const covers = staff
    .filter((one) => one.id !== member.id && one.access?.roles.some((role) => walkAlong.includes(role)))
    .map((one) => ({ value: one.id, label: one.name }));
  const send = async (values: FormValues): Promise<void> => {
    const coveredBy = values.filled('coveredBy');
    const [fromOn, untilOn] = [values.text('fromOn'), values.text('untilOn')];
    await onPlan({ fromOn, untilOn, ...(coveredBy ? { coveredBy } : {}) });
    onClose();
  };
  return (
    <Form
      submit={t('leave.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('edit.notNow')}
        </Button>
      }
    >
      <DateField name="fromOn" label={t('leave.from')} />
      <DateField name="untilOn" label={t('leave.until')} />
      <SelectField
        name="coveredBy"
        label={t('leave.coveredBy')}
        hint={t('leave.coveredByHint')}
        choices={covers}
        optional
      />
    </Form>
  );
}

/** Leave that is planned, and a place to plan more. */
export function LeaveSection({ member, own = false, staff }: Props) {
  const t = useWords('people');
  const leaveWords = useLeaveWords();
  const [planning, setPlanning] = useState(false);
  const { plan, drop } = useLeave({ member, own });
  return (
    <Card title={own ? t('leave.own') : t('leave.of', { name: member.name })}>
      <div class="stack">
        {member.leave.length === 0 ? <p class="muted">{t('leave.none')}</p> : null}
        <ul class="plain-list">
          {member.leave.map((leave) => (
            <li key={leave.id} class="plain-list-row">
              {leaveWords(leave)}
              <Button
                kind="quiet"
                label={`${t('leave.drop')}: ${leaveWords(leave)}`}
                onClick={() => void drop(leave)}
              >
                {t('leave.drop')}
              </Button>
            </li>
          ))}
        </ul>
        {planning ? (
          <LeaveForm member={member} staff={staff} onPlan={plan} onClose={() => setPlanning(false)} />
        ) : (
          <div>
            <Button onClick={() => setPlanning(true)}>{t('leave.plan')}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
