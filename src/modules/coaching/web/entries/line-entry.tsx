import type { ComponentChildren } from 'preact';
import type { LineEntryProps, LineFact } from '../../../../web/define-web.ts';
import { useSession } from '../../../../web/session.ts';
import { Said } from '../../../../web/ui/index.ts';
import { useItemWords } from '../../../../web/word-list.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { localDay, useMoment } from '../local-time.ts';
import { Touched } from './touched.tsx';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A title sentence, then whatever was said in somebody's own words. */
function Told({ title, said, children }: { title: string; said?: string; children?: ComponentChildren }) {
  return (
    <>
      <h2>{title}</h2>
      {said ? <Said>{said}</Said> : null}
      {children}
    </>
  );
}

/** What the organization called the place, in the language of the page; '' where it has the house's own word. */
function useCalled({ data: { called, outcome } }: LineFact): string {
  const wordsOf = useItemWords();
  if (outcome !== 'kept' || typeof called !== 'object' || called === null) return '';
  return 'en' in called && 'es' in called ? wordsOf({ en: text(called.en), es: text(called.es) }) : '';
}

function ContactEntry({ fact, participantId }: LineEntryProps) {
  const t = useWords('coaching-entries');
  const { said = '', agreed = '', note = '' } = fact.words;
  const outcome = text(fact.data.outcome) || 'kept';
  const key = outcome === 'kept' ? `contact.kept.${text(fact.data.place)}` : `contact.${outcome}`;
  const place = useCalled(fact);
  const minutes = Number(fact.data.minutes ?? 0);
  return (
    <Told title={place ? t('contact.called', { met: t(key), place }) : t(key)} said={said}>
      {agreed ? <p>{t('contact.agreed', { agreed })}</p> : null}
      <Touched fact={fact} participantId={participantId} />
      {note ? <p class="muted">{note}</p> : null}
      {minutes > 0 ? <p class="small muted">{t('contact.minutes', { count: minutes })}</p> : null}
    </Told>
  );
}

function StepEntry({ fact, participantId }: LineEntryProps) {
  const t = useWords('coaching-entries');
  const format = useFormat();
  const own = useSession().person?.id === participantId;
  const theirs = own ? 'stepMine' : 'stepTheirs';
  const movedFrom = text(fact.data.movedFrom);
  const by = fact.data.owner === 'staff' ? 'stepOurs' : theirs;
  return (
    <Told title={t('step', { what: fact.words.what ?? '' })}>
      <p class="muted">
        {t(by, { day: format.dayName(text(fact.data.dueOn)) })}{' '}
        {movedFrom ? t('stepMoved', { day: format.dayName(movedFrom) }) : null}
      </p>
    </Told>
  );
}

function RhythmEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  return (
    <Told title={t('rhythm', { count: Number(fact.data.everyDays) })}>
      <p class="muted">{t(`by.${text(fact.data.by)}`)}</p>
    </Told>
  );
}

function CallEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  const format = useFormat();
  const { why } = fact.words;
  return (
    <Told title={t('call', { when: format.dateTime(text(fact.data.at)) })}>
      {why ? <p class="muted">{why}</p> : null}
    </Told>
  );
}

function MilestoneEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  const format = useFormat();
  const { zone } = useMoment()();
  const { title = '', wish = '' } = fact.words;
  const onDate = text(fact.data.onDate);
  const sameDay = localDay(new Date(fact.happenedAt), zone) === onDate;
  return (
    <Told title={t('milestone', { title })}>
      {sameDay ? null : <p class="muted">{format.date(onDate)}</p>}
      {wish ? (
        <>
          <p class="small muted">{t('wish')}</p>
          <Said>{wish}</Said>
        </>
      ) : null}
    </Told>
  );
}

function GroupEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  const name = text(fact.data.name);
  if (name === '') return <Told title={t('group.dropIn')} />;
  return <Told title={t(fact.data.present === true ? 'group.there' : 'group.missed', { name })} />;
}

type Plain = (fact: LineFact, t: ReturnType<typeof useWords>) => { title: string; said?: string };

/** Kinds that are a title and somebody's words, and no more. */
const plain: Readonly<Record<string, Plain>> = {
  signal: (fact, t) => ({ title: t(`signal.${text(fact.data.when)}`), said: fact.words.ask ?? '' }),
  strength: (fact, t) => ({ title: t('strength', { what: fact.words.what ?? '' }) }),
  helps: (fact, t) => ({ title: t('helps'), said: fact.words.what ?? '' }),
  'own-words': (fact, t) => ({ title: t('own-words'), said: fact.words.said ?? '' }),
  'return-to-use': (fact, t) => ({ title: t('return-to-use'), said: fact.words.said ?? '' }),
  'co-sign': (fact, t) => ({ title: t('co-sign'), said: fact.words.said ?? '' }),
  dissent: (fact, t) => ({ title: t('dissent'), said: fact.words.said ?? '' }),
  reply: (fact, t) => ({ title: t('reply'), said: fact.words.said ?? '' }),
  'step-done': (_, t) => ({ title: t('step-done') }),
};

function PlainEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  const told = plain[fact.kind]?.(fact, t);
  return told ? <Told {...told} /> : null;
}

function ClinicalEntry({ fact }: { fact: LineFact }) {
  const t = useWords('coaching-entries');
  return (
    <Told title={t(`clinical.${text(fact.data.about)}`)}>
      <p>{fact.words.note}</p>
    </Told>
  );
}

const shown: Readonly<Record<string, (props: LineEntryProps) => ComponentChildren>> = {
  contact: ContactEntry,
  'next-step': StepEntry,
  rhythm: RhythmEntry,
  'agreed-call': CallEntry,
  milestone: MilestoneEntry,
  'group-attendance': GroupEntry,
  'clinical-note': ClinicalEntry,
};

/** One fact of this room on somebody's line. */
export function Entry(props: LineEntryProps): ComponentChildren {
  const Shown = shown[props.fact.kind] ?? PlainEntry;
  return <Shown {...props} />;
}
