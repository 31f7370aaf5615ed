import { useState } from 'preact/hooks';
import { Disclosure, ManyChips, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { idsIn } from './note.ts';
import { isGoal, isTrigger, offeredOf } from './plan-lines.ts';
import type { NoteFieldsProps } from './said-fields.tsx';
import { usePlanLines } from './use-plan-lines.ts';

type Field = 'goalIds' | 'triggerIds';
const fits = { goalIds: isGoal, triggerIds: isTrigger };
const label = { goalIds: 'write.goals', triggerIds: 'write.triggers' } as const;

/** Lines of the plan to choose from; nothing where it has none. */
function Pick({ id, field, note, set }: NoteFieldsProps & { id: string; field: Field }) {
  const t = useWords('coaching');
  const named = idsIn(note[field]);
  const choices = offeredOf(usePlanLines(id, true).data ?? [], named, fits[field]);
  if (choices.length === 0) return null;
  return (
    <ManyChips
      name={field}
      label={t(label[field])}
      values={named}
      onChange={(ids) => set({ [field]: ids.join(',') })}
      choices={choices}
      optional
    />
  );
}

/** Goals that were touched and triggers that were talked about: one press away, and only for whoever wants it. */
export function TouchedFields(props: NoteFieldsProps & { id: string }) {
  const { note, set, name } = props;
  const t = useWords('coaching');
  const [open, setOpen] = useState(note.goalIds !== '' || note.triggerIds !== '' || note.triggers !== '');
  return (
    <Disclosure summary={t('write.touched')} open={open} onToggle={setOpen}>
      {open ? (
        <div class="stack">
          <Pick {...props} field="goalIds" />
          <Pick {...props} field="triggerIds" />
          <TextArea
            name="triggers"
            label={t('write.triggersSaid', { name })}
            value={note.triggers}
            onChange={(triggers) => set({ triggers })}
            rows={2}
            maxLength={8000}
            said
            optional
          />
        </div>
      ) : null}
    </Disclosure>
  );
}
