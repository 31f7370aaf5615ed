import type { ButtonKind } from '../../../web/ui/button.tsx';
import type { Begin } from './line-fields.tsx';
import { LineForm } from './line-form.tsx';
import type { Part } from './line-values.ts';
import { Opening } from './opening.tsx';
import { useRoom, useSay } from './room.tsx';

interface AddLineProps {
  part: Part;
  kind?: ButtonKind;
  towards?: string;
  begin?: Begin;
  /** A word of its own on the button. */
  word?: string;
  label?: string;
}

/** A new line of one's own plan, or a suggestion for somebody else's. */
export function AddLine({ part, kind = 'line', towards, begin, word, label }: AddLineProps) {
  const say = useSay();
  const { past } = useRoom();
  if (past) return null;
  return (
    <Opening word={word ?? say(`add.${part}`)} kind={kind} {...(label ? { label } : {})}>
      {(close) => (
        <LineForm part={part} onEnd={close} {...(towards ? { towards } : {})} {...(begin ? { begin } : {})} />
      )}
    </Opening>
  );
}
