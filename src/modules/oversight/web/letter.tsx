import { beginLine, Card, Empty } from '../../../web/ui/index.ts';
import type { Words } from '../../../web/words.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Visit } from '../domain/visits.ts';
import { visitsFrom } from '../domain/visits.ts';
import type { Opened } from '../schema.ts';

type Entry = Opened['entries'][number];

/** One kind of entry without a sentence of its own is read as the line is; other acts are "worked on your record". */
function did(t: Words, action: string): string {
  const [room, act] = action.split('.');
  const keys = [action.replaceAll('.', '-'), `${room}-${act}`].map((key) => `did.${key}`);
  return (
    keys.map((key) => ({ key, words: t(key) })).find(({ key, words }) => words !== key)?.words ??
    t('did.other')
  );
}

/** The same for whoever answers for the record, in the words of the audit. */
const done = (t: Words, action: string): string => {
  const [room, act] = action.split('.');
  return t(`act.${room}-${act}`);
};

interface LineProps {
  visit: Visit;
  refused: boolean;
  own: boolean;
}

function VisitLine({ visit, refused, own }: LineProps) {
  const t = useWords('oversight');
  const { list, dayName, locale } = useFormat();
  const what = list([...new Set(visit.actions.map((action) => (own ? did(t, action) : done(t, action))))]);
  return (
    <li>
      <p class="small muted">{beginLine(dayName(`${visit.day}T12:00:00`), locale)}</p>
      <p>
        {t(refused ? 'opened.refused' : 'opened.line', { who: visit.who || t('opened.application'), what })}
      </p>
    </li>
  );
}

const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date(at));

interface LetterProps {
  entries: readonly Entry[];
  /** The reader's own record. */
  own?: boolean;
}

/** Visits day by day, then those who were not let in. */
export function Letter({ entries, own = false }: LetterProps) {
  const t = useWords('oversight');
  const others = entries.filter((entry) => !entry.self);
  const seen = visitsFrom(
    others.filter((entry) => !entry.refused),
    dayOf,
  );
  const refused = visitsFrom(
    others.filter((entry) => entry.refused),
    dayOf,
  );
  if (others.length === 0)
    return <Empty title={t('opened.none')}>{t(own ? 'opened.noneLead' : 'openedBy.noneLead')}</Empty>;
  return (
    <div class="stack">
      <Card>
        <ul class="stack">
          {seen.map((visit) => (
            <VisitLine key={`${visit.day} ${visit.who}`} visit={visit} refused={false} own={own} />
          ))}
        </ul>
      </Card>
      {refused.length > 0 ? (
        <Card title={t('opened.refusedTitle')}>
          <ul class="stack">
            {refused.map((visit) => (
              <VisitLine key={`${visit.day} ${visit.who}`} visit={visit} refused own={own} />
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
