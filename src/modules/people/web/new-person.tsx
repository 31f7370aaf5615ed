import { useSession } from '../../../web/session.ts';
import {
  CheckField,
  DateField,
  Form,
  ManyChips,
  Page as PageFrame,
  TextField,
} from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { LikeNotice } from './like-notice.tsx';
import { useProgramChoices, useStaff } from './server.ts';
import { UnfinishedNotice } from './unfinished-notice.tsx';
import { useAdding } from './use-adding.ts';

/** The programs one may put somebody into: a manager all, others their own. */
function useJoinable() {
  const { person } = useSession();
  const manager = person?.roles.includes('manager') ?? false;
  const all = useProgramChoices();
  const { data } = useStaff(!manager);
  const own = data?.staff.find((one) => one.id === person?.id)?.access?.programIds ?? [];
  return { manager, choices: manager ? all : all.filter((one) => own.includes(one.value)) };
}

function ProgramField() {
  const t = useWords('people');
  const { choices, manager } = useJoinable();
  if (choices.length === 0) return null;
  return (
    <ManyChips
      key={choices.length}
      name="programIds"
      label={t('new.programs')}
      hint={manager ? undefined : t('new.programsHint')}
      choices={choices}
      defaultValues={choices.length === 1 ? choices.map((one) => one.value) : []}
      optional
    />
  );
}

/** Whoever adds somebody usually walks with them; a manager adds for others. */
function WalkField() {
  const t = useWords('people');
  const { person } = useSession();
  const walks = person?.roles.some((role) => role !== 'manager' && role !== 'admin') ?? false;
  return <CheckField name="onMyCaseload" label={t('new.mine')} defaultChecked={walks} />;
}

/** A name is enough to begin; the rest can wait until the person wants to say it. */
export function Page() {
  const t = useWords('people');
  const { likely, add, unfinished, finish } = useAdding();
  return (
    <PageFrame
      width="read"
      title={t('new.title')}
      lead={t('new.lead')}
      back={{ to: '/people', label: t('menu.people') }}
    >
      {unfinished ? <UnfinishedNotice unfinished={unfinished} onAgain={finish} /> : null}
      {unfinished ? null : (
        <Form submit={t(likely.length > 0 ? 'new.addAnyway' : 'new.add')} onSubmit={add}>
          <TextField
            name="chosenName"
            label={t('field.chosenName')}
            hint={t('field.chosenNameHint')}
            maxLength={120}
            autofocus
          />
          <TextField name="familyName" label={t('field.familyName')} maxLength={120} optional />
          <TextField
            name="pronouns"
            label={t('field.pronouns')}
            hint={t('field.pronounsHint')}
            maxLength={60}
            optional
          />
          <DateField name="birthOn" label={t('field.birthOn')} optional />
          <TextField name="phone" type="tel" label={t('field.phone')} maxLength={40} optional />
          <ProgramField />
          <WalkField />
          {likely.length > 0 ? <LikeNotice likely={likely} /> : null}
        </Form>
      )}
    </PageFrame>
  );
}
