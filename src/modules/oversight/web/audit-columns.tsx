import type { Column } from '../../../web/ui/index.ts';
import { Button } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import type { Audit } from '../schema.ts';

export type Entry = Audit['entries'][number];

/** The audit narrowed to one actor or one record; `what` says which. */
export interface Only {
  by: 'actor' | 'participant';
  id: string;
  what: string;
}

const key = (action: string): string => action.replaceAll('.', '-');

/** What was done; where the act says what of it, that, if it has words of its own. */
function actOf(t: Words, { action, what }: Pick<Entry, 'action' | 'what'>): string {
  const own = `what.${what}`;
  const words = what ? t(own) : own;
  return words === own ? t(`act.${key(action)}`) : words;
}

const whoOf = (t: Words, { who, kind }: Entry): string => who ?? t(`kind.${kind}`);

/** Enough of a record's number to tell it from others. */
const refOf = (id: string): string => id.slice(-6);

function aboutOf(t: Words, { participantId, seen }: Entry): string {
  if (participantId) return t('audit.record', { ref: refOf(participantId) });
  return seen > 0 ? t('audit.people', { count: seen }) : t('audit.house');
}

interface Shown {
  t: Words;
  dateTime: (at: string) => string;
  onOnly: (only: Only) => void;
}

function Narrowing({ only, onOnly }: { only: Only; onOnly: (only: Only) => void }) {
  return (
    <Button kind="inline" onClick={() => onOnly(only)}>
      {only.what}
    </Button>
  );
}

export function columnsIn({ t, dateTime, onOnly }: Shown): Column<Entry>[] {
  const narrowing = (by: Only['by'], id: string | undefined, what: string) =>
    id ? <Narrowing only={{ by, id, what }} onOnly={onOnly} /> : what;
  return [
    {
      key: 'at',
      label: t('audit.at'),
      cell: (entry) => <time dateTime={entry.at}>{dateTime(entry.at)}</time>,
      sortBy: (entry) => entry.at,
    },
    {
      key: 'who',
      label: t('audit.who'),
      cell: (entry) => narrowing('actor', entry.who ? entry.actorId : undefined, whoOf(t, entry)),
      sortBy: (entry) => whoOf(t, entry),
    },
    {
      key: 'action',
      label: t('audit.action'),
      cell: (entry) => actOf(t, entry),
      sortBy: (entry) => actOf(t, entry),
    },
    {
      key: 'about',
      label: t('audit.about'),
      cell: (entry) => narrowing('participant', entry.participantId, aboutOf(t, entry)),
      sortBy: (entry) => aboutOf(t, entry),
    },
    {
      key: 'outcome',
      label: t('audit.outcome'),
      cell: (entry) => t(`audit.${entry.outcome}`),
      sortBy: (entry) => entry.outcome,
    },
  ];
}
