import type { Theirs } from '../use-versioned.ts';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';
import { Facts } from './facts.tsx';
import { Notice } from './notice.tsx';

interface Props {
  theirs: Theirs | undefined;
  /** The fields of the form, with their labels; a value is shown as its words where it has some. */
  fields: readonly { name: string; label: string; words?: (value: string) => string }[];
  /** Lets go of what is written here and shows what somebody else saved. */
  onTake: () => Promise<void>;
  /** What can be done now, where saving once more would not put it in place of theirs. */
  lead?: string;
}

const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) =>
    one === undefined || one === null || one === '' ? [] : [String(one)],
  );

/** What somebody else saved while this form was being filled in. */
export function TheirVersion({ theirs, fields, onTake, lead }: Props) {
  const t = useWords('shell');
  if (!theirs) return null;
  const rows = fields.map(({ name, label, words = (value) => value }) => ({
    label,
    value: asTexts(theirs[name]).map(words).join(', ') || '–',
  }));
  return (
    <Notice
      tone="person"
      live
      title={t('theirs.title')}
      actions={<Button onClick={() => void onTake()}>{t('theirs.take')}</Button>}
    >
      <Facts rows={rows} />
      <p>{lead ?? t('theirs.lead')}</p>
    </Notice>
  );
}
