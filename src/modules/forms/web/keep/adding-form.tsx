import { useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import type { FormValues } from '../../../../web/ui/index.ts';
import {
  CheckField,
  ChoiceChips,
  Form,
  ManyChips,
  Notice,
  SelectField,
  TextArea,
  TextField,
} from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import { say } from '../../domain/form.ts';
import { givers, termsKinds } from '../../domain/keeping-choices.ts';
import type { Looked } from '../../schema/keeping.ts';

/** What is said of a form when it is added. */
export interface Said {
  id: string;
  roles: string;
  terms: (typeof termsKinds)[number];
  note: string;
  source: string;
  needsOnCall: 'yes' | 'no';
  as: string;
}

type Candidate = Looked['candidates'][number];

const none = 'another';

/** Whether the file holds the words of a form that is known here; where its codes say so, nothing is asked. */
function WhichForm({
  candidates,
  onChoose,
}: {
  candidates: readonly Candidate[];
  onChoose: (key: string) => void;
}) {
  const t = useWords('forms');
  const language = useLanguage();
  const choices = candidates.map(({ key, name }) => ({ value: key, label: say(name, language) }));
  return (
    <ChoiceChips
      name="as"
      size="tall"
      label={t('adding.which')}
      hint={t('adding.whichHint')}
      choices={[...choices, { value: none, label: t('adding.another') }]}
      onChange={onChoose}
    />
  );
}

function Joined({ candidate }: { candidate: Candidate }) {
  const t = useWords('forms');
  const language = useLanguage();
  return (
    <Notice tone="do" title={t('adding.joined', { name: say(candidate.name, language) })}>
      <p>{t('adding.joinedLead')}</p>
      <p class="small">
        {say(candidate.terms.note, language)} {candidate.source}
      </p>
      {candidate.needsOnCall ? <p>{t('adding.joinedOnCall')}</p> : null}
    </Notice>
  );
}

/** Terms, source and safety of a form that is known nowhere. */
function OwnTerms() {
  const t = useWords('forms');
  return (
    <>
      <SelectField
        name="terms"
        label={t('adding.terms')}
        choices={termsKinds.map((value) => ({ value, label: t(`terms.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('adding.note')}
        hint={t('adding.noteHint')}
        maxLength={600}
        rows={2}
        optional
      />
      <TextField name="source" label={t('adding.source')} maxLength={300} optional />
      <CheckField name="needsOnCall" label={t('adding.needsOnCall')} hint={t('adding.needsOnCallHint')} />
    </>
  );
}

function saidBy(id: string, values: FormValues, as: string): Said {
  const terms = termsKinds.find((kind) => kind === values.text('terms')) ?? 'permission';
  return {
    id,
    roles: values.all('roles').join(','),
    terms,
    note: values.text('note'),
    source: values.text('source'),
    needsOnCall: values.checked('needsOnCall') ? 'yes' : 'no',
    as,
  };
}

/** Who may give a form, and under what terms it is used here. */
export function AddingForm({ looked, onAdd }: { looked: Looked; onAdd: (said: Said) => Promise<void> }) {
  const t = useWords('forms');
  const [id] = useState(newId);
  const sure = looked.candidates.find((one) => one.sure);
  const [chosen, setChosen] = useState<string>();
  const joined = sure ?? looked.candidates.find(({ key }) => key === chosen);
  const asks = sure === undefined && looked.candidates.length > 0;
  return (
    <Form submit={t('adding.add')} onSubmit={(values) => onAdd(saidBy(id, values, joined?.key ?? ''))}>
      {asks ? <WhichForm candidates={looked.candidates} onChoose={setChosen} /> : null}
      {joined ? <Joined candidate={joined} /> : null}
      <ManyChips
        key={joined?.key ?? none}
        name="roles"
        label={t('adding.roles')}
        hint={t('adding.rolesHint')}
        defaultValues={joined?.roles ?? []}
        choices={givers
          .filter((value) => joined?.roles.includes(value) ?? true)
          .map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {joined ? null : <OwnTerms />}
    </Form>
  );
}
