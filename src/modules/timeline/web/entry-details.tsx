import { useFormat, useWords } from '../../../web/words.ts';
import { withOneStop } from './day-parts.ts';
import type { Seen } from './density.ts';
import { besideAround, whoWasBeside } from './density.ts';
import { Amended } from './earlier.tsx';
import type { EntryActsProps } from './entry-acts.tsx';
import { EntryActs } from './entry-acts.tsx';

export interface EntryDetailsProps extends EntryActsProps {
  /** What the person the line is about is called. */
  name: string;
  authors: Readonly<Record<string, string>>;
  /** Contacts and groups around, as they are known when the entry is opened: a long line goes on loading. */
  beside: { readonly current: readonly Seen[] };
  needsPerson: boolean;
}

const dayInMs = 86_400_000;

/** Who wrote it and when; and the day it is about, where that is another one. */
function WrittenBy({ entry, authors }: Pick<EntryDetailsProps, 'entry' | 'authors'>) {
  const t = useWords('timeline');
  const format = useFormat();
  const name = entry.authorId ? authors[entry.authorId] : undefined;
  const when = format.dateTime(entry.recordedAt);
  const apart = Math.abs(Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt)) > dayInMs;
  return (
    <p>
      {withOneStop(name ? t('entry.by', { name, when }) : t('entry.byApp', { when }))}{' '}
      {apart ? withOneStop(t('entry.about', { day: format.dateTime(entry.happenedAt) })) : null}
    </p>
  );
}

/** What the thickness of the thread says here, and its definition. */
function ThreadSays({ entry, beside, authors, name, needsPerson, own }: EntryDetailsProps) {
  const t = useWords('timeline');
  const format = useFormat();
  const says = own ? 'entry.own' : 'entry';
  const around = besideAround(beside.current, entry.happenedAt);
  const who = whoWasBeside(around, (id) => authors[id]).map((one) => t('entry.whoTimes', { ...one }));
  return (
    <div>
      {needsPerson ? <p>{t(`${says}.person`, { name })}</p> : null}
      <p>{t(`${says}.beside`, { name, count: around.length, who: format.list(who) })}</p>
      <p class="muted">{t(`${says}.definition`)}</p>
    </div>
  );
}

/** An entry opened in place: who wrote it, when, who was beside the person, and what can be done about it. */
export function EntryDetails(props: EntryDetailsProps) {
  const { entry } = props;
  const t = useWords('timeline');
  return (
    <div class="line-details">
      <div class="stack-small small">
        <WrittenBy entry={entry} authors={props.authors} />
        <Amended entry={entry} />
        {entry.audience === 'just-us' ? <p>{t('entry.justUsHint')}</p> : null}
        <ThreadSays {...props} />
      </div>
      <EntryActs {...props} />
    </div>
  );
}
