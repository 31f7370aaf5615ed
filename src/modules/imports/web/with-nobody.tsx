import { Problem } from '../../../web/api.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form, Notice, SelectField, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';
import { api, useFresh, useWithWhom } from './server.ts';
import { useDoing } from './use-doing.ts';

const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Says what was done, and asks anew whom the reader sees. */
function useAssigned(view: ImportView): (assigned: number) => Promise<void> {
  const t = useWords('imports');
  const { number } = useFormat();
  const { say } = useToast();
  const refresh = useFresh();
  return async (assigned) => {
    say(t('nobody.done', { count: assigned, shown: number(assigned) }));
    await refresh(view.id);
  };
}

/** For a manager: with whom, in which program, or both; all of them in one step. */
function AssignForm({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const told = useAssigned(view);
  const { colleagues, programs } = useWithWhom(true);
  const assign = async (values: FormValues): Promise<void> => {
    const [staffId, programId] = [values.filled('staffId'), values.filled('programId')];
    if (!(staffId || programId)) throw new Problem(400, { detail: t('problem.nothing-chosen') });
    const body = { ...(staffId ? { staffId } : {}), ...(programId ? { programId } : {}) };
    const { assigned } = await api.post('/imports/:id/assign', { params: { id: view.id }, body });
    await told(assigned);
  };
  return (
    <Form submit={t('nobody.assign')} onSubmit={assign}>
      <SelectField name="programId" optional label={t('nobody.program')} choices={programs.map(asChoice)} />
      <SelectField name="staffId" optional label={t('nobody.coach')} choices={colleagues.map(asChoice)} />
    </Form>
  );
}

function TakeButton({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const told = useAssigned(view);
  const { busy, doing } = useDoing();
  const take = async (): Promise<void> => {
    const { assigned } = await api.post('/imports/:id/take', { params: { id: view.id } });
    await told(assigned);
  };
  return (
    <div class="actions">
      <Button kind="filled" busy={busy} onClick={() => doing(take)}>
        {t('nobody.take')}
      </Button>
    </div>
  );
}

const noCoach = { title: 'nobody.noCoach', lead: 'nobody.noCoachLead' };

/** Once they are here: those who are on nobody's caseload, and one step that mends it. */
export function WithNobody({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { withoutCoach: count = 0, onlyManagers = 0 } = view.seeing ?? {};
  const which = onlyManagers === count ? { title: 'nobody.title', lead: 'nobody.lead' } : noCoach;
  if (view.state !== 'done' || count === 0) return null;
  const mayAssign = view.abilities.includes('import.assign');
  const mayTake = view.mayTake;
  return (
    <Notice tone="person" title={t(which.title, { count, shown: number(count) })}>
      <p>{t(mayAssign || mayTake ? which.lead : 'nobody.askManager')}</p>
      {mayTake ? <TakeButton view={view} /> : null}
      {mayAssign ? <AssignForm view={view} /> : null}
    </Notice>
  );
}
