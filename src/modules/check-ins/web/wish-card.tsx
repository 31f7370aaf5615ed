import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { CheckField, Disclosure, Form, SelectField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Wish } from './server.ts';
import { api, useFreshLine, withdraw } from './server.ts';

/** Rhythms that can be chosen, in days. */
const rhythms = [1, 2, 3, 7, 14] as const;

function useSavingWish(participantId: string): (values: FormValues) => Promise<void> {
  const t = useWords('check-ins');
  const toast = useToast();
  const refresh = useFreshLine();
  return async (values) => {
    const days = Number(values.text('everyDays'));
    const id = newId();
    const body = {
      id,
      tellHard: values.text('tellHard') === 'yes',
      ...(days > 0 ? { everyDays: days } : {}),
    };
    await api.post('/participants/:id/check-in-wishes', { params: { id: participantId }, body });
    const takeBack = async (): Promise<void> => {
      await withdraw(participantId, id);
      await refresh();
    };
    toast.undo(t('wish.saved'), takeBack, t('wish.tookBack'));
    await refresh();
  };
}

/** What may come of check-ins: switched on by nobody but the person, and off again as easily. */
export function WishCard({ participantId, wish }: { participantId: string; wish: Wish }) {
  const t = useWords('check-ins');
  const save = useSavingWish(participantId);
  const choices = rhythms.map((count) => ({
    value: String(count),
    label: t('wish.days', { count }),
  }));
  return (
    <Disclosure summary={t('wish.title')}>
      <p class="muted">{t('wish.lead')}</p>
      <Form key={JSON.stringify(wish)} submit={t('wish.save')} onSubmit={save}>
        <CheckField name="tellHard" label={t('wish.tellHard')} defaultChecked={wish.tellHard} />
        <SelectField
          name="everyDays"
          label={t('wish.everyDays')}
          choices={[{ value: 'never', label: t('wish.never') }, ...choices]}
          defaultValue={wish.everyDays === undefined ? 'never' : String(wish.everyDays)}
        />
      </Form>
    </Disclosure>
  );
}
