import { TheirVersion } from '../../../web/ui/index.ts';
import type { Theirs } from '../../../web/use-versioned.ts';
import { useFormat, useWords } from '../../../web/words.ts';

/** What follows, beside the rest: a version is shown field by field. */
function flat({ followUp, ...theirs }: Theirs): Theirs {
  return typeof followUp === 'object' && followUp !== null ? { ...followUp, ...theirs } : theirs;
}

/** How somebody else closed this program meanwhile. An end is written once: theirs stands, and nothing is saved over it. */
export function TheirClosing({
  theirs,
  onTake,
}: {
  theirs: Theirs | undefined;
  onTake: () => Promise<void>;
}) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const closing = theirs && flat(theirs);
  return (
    <TheirVersion
      theirs={closing}
      onTake={onTake}
      lead={t('close.theirs')}
      fields={[
        { name: 'endedOn', label: t('close.endedOn'), words: date },
        { name: 'reason', label: t('close.reason') },
        closing?.kind === 'scheduled'
          ? { name: 'on', label: t('close.scheduled'), words: date }
          : { name: 'choice', label: t('close.none') },
      ]}
    />
  );
}
