import { useState } from 'preact/hooks';
import { useAbility } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, Form, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OrganizationView } from '../schema.ts';
import { Part2Form } from './part2-form.tsx';
import { api, useSaved } from './server.ts';

function NewUnit() {
  const t = useWords('organizations');
  const saved = useSaved();
  const [adding, setAdding] = useState(false);
  const send = async (values: FormValues): Promise<void> => {
    await api.post('/units', { body: { name: values.text('name') } });
    await saved();
    setAdding(false);
  };
  if (!adding) return <Button onClick={() => setAdding(true)}>{t('part2.addUnit')}</Button>;
  return (
    <Form
      submit={t('save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={() => setAdding(false)}>
          {t('notNow')}
        </Button>
      }
    >
      <TextField name="name" label={t('part2.unitName')} hint={t('part2.unitHint')} maxLength={120} />
    </Form>
  );
}

/** Whether 42 CFR Part 2 covers the whole, and units where it differs: who decided, when and why. */
export function Part2Tab({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const mayEdit = useAbility('organization.edit');
  const put = api.put;
  return (
    <div class="stack">
      <Card title={view.name}>
        <Part2Form
          key={view.version}
          part2={view.part2}
          version={view.version}
          send={(body) => put('/organization/part2', { body })}
        />
      </Card>
      {view.units.map((unit) => (
        <Card key={`${unit.id} ${unit.version}`} title={unit.name}>
          <Part2Form
            part2={unit.part2}
            version={unit.version}
            send={(body) => put('/units/:id/part2', { params: { id: unit.id }, body })}
          />
        </Card>
      ))}
      <p class="muted">{t('part2.units')}</p>
      {mayEdit ? (
        <div>
          <NewUnit />
        </div>
      ) : null}
    </div>
  );
}
