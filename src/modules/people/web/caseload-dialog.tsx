import type { FormValues } from '../../../web/ui/form-values.ts';
import { Dialog, Form, SelectField, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useStaff } from './server.ts';

interface Props {
  /** Staff who walk along already. */
  taken: readonly string[];
  onChoose: (staffId: string, reason?: string) => Promise<void>;
  onClose: () => void;
}

const walkAlong = ['coach', 'employment-specialist', 'clinician', 'manager'];

export function CaseloadDialog({ taken, onChoose, onClose }: Props) {
  const t = useWords('people');
  const shell = useWords('shell');
  const { data } = useStaff();
  const choices = (data?.staff ?? [])
    .filter((one) => one.endedOn === undefined && !taken.includes(one.id))
    .filter((one) => one.access?.roles.some((role) => walkAlong.includes(role)) ?? true)
    .map((one) => ({
      value: one.id,
      label: `${one.name} (${(one.access?.roles ?? []).map((role) => shell(`role.${role}`)).join(', ')})`,
    }));
  const send = async (values: FormValues): Promise<void> => {
    await onChoose(values.text('staffId'), values.filled('reason'));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('caseload.takeOn')}>
      <Form submit={t('caseload.takeOn')} onSubmit={send}>
        <SelectField name="staffId" label={t('caseload.who')} choices={choices} />
        <TextField name="reason" label={t('caseload.why')} maxLength={300} optional />
      </Form>
    </Dialog>
  );
}
