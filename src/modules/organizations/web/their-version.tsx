import { Button, Facts, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useTakeTheirs } from './server.ts';
import type { Theirs } from './use-versioned.ts';

interface Props {
  theirs: Theirs | undefined;
  /** The fields of the form, with their labels; a value is shown as its words where it has some. */
  fields: readonly { name: string; label: string; words?: (value: string) => string }[];
}

const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** What somebody else saved while this form was being filled in. */
export function TheirVersion({ theirs, fields }: Props) {
  const t = useWords('organizations');
  const take = useTakeTheirs();
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
      actions={<Button onClick={() => void take()}>{t('theirs.take')}</Button>}
    >
      <Facts rows={rows} />
      <p>{t('theirs.lead')}</p>
    </Notice>
  );
}
