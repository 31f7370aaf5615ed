import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { NewLine } from './deeds.ts';
import { useDeeds } from './deeds.ts';
import { FormInPlace } from './form-in-place.tsx';
import type { Begin } from './line-fields.tsx';
import { fieldsOf } from './line-fields.tsx';
import type { Part } from './line-values.ts';
import { dataOf } from './line-values.ts';
import { PlanReaders, sharingOf } from './plan-readers.tsx';
import type { PlanRoom } from './room.tsx';
import { useRoom, useSay } from './room.tsx';
import type { LineView } from './server.ts';
import { StepFields, stepOf } from './step-fields.tsx';

interface LineFormProps {
  part: Part;
  /** The line to be reworded, or for which other words are suggested. */
  line?: LineView;
  /** What a new line belongs to. */
  towards?: string;
  /** What a new line begins with, where something was offered. */
  begin?: Begin;
  onEnd: () => void;
}

const withWhy: readonly Part[] = ['goal', 'need', 'person'];

/** A new line as the form holds it; of a line that is there already, one that amends it or is suggested for it. */
function newLine(
  { part, line, towards }: Omit<LineFormProps, 'onEnd' | 'begin'>,
  values: FormValues,
  room: PlanRoom,
) {
  const mine = line?.authorId === room.readerId;
  const data = dataOf(part, values);
  const [why, phone] = [values.filled('why'), values.filled('phone')];
  return {
    data: line && !mine ? { ...data, insteadOf: line.id } : data,
    what: values.text('what'),
    ...(why ? { why } : {}),
    ...(phone ? { phone } : {}),
    ...(line && mine ? { amends: line.id } : {}),
    ...(towards ? { towards: { linkId: newId(), id: towards } } : {}),
    ...(part === 'need' && !line ? { step: { id: newId(), linkId: newId(), ...stepOf(values, room) } } : {}),
    ...(line ? { audience: line.audience, withIds: besidesReaders(line, room) } : sharingOf(values, room)),
  } satisfies NewLine;
}

/** Other words are for those who read the line. */
const besidesReaders = (line: LineView, room: PlanRoom): string[] =>
  line.betweenIds.filter((id) => id !== room.id && id !== room.readerId);

/** One line, written or reworded in place. */
export function LineForm({ part, line, towards, begin, onEnd }: LineFormProps) {
  const t = useWords('plans');
  const say = useSay();
  const room = useRoom();
  const deeds = useDeeds();
  const Fields = fieldsOf[part];
  const first = line ?? begin;
  const send = async (values: FormValues): Promise<void> => {
    const about = { part, ...(line ? { line } : {}), ...(towards ? { towards } : {}) };
    await deeds.write(newLine(about, values, room));
  };
  const theirs = line !== undefined && line.authorId !== room.readerId;
  return (
    <FormInPlace submit={theirs ? t('form.suggest') : say('form.save')} onSend={send} onEnd={onEnd}>
      <TextArea
        name="what"
        label={say(`form.what.${part}`)}
        rows={2}
        maxLength={4000}
        defaultValue={first?.what ?? ''}
        said={room.own}
      />
      {withWhy.includes(part) ? (
        <TextArea
          name="why"
          label={say(part === 'person' ? 'form.note' : 'form.why')}
          rows={2}
          maxLength={4000}
          defaultValue={first?.why ?? ''}
          optional
        />
      ) : null}
      {Fields ? <Fields line={first} /> : null}
      {part === 'need' && !line ? <StepFields /> : null}
      {line ? null : <PlanReaders />}
    </FormInPlace>
  );
}
