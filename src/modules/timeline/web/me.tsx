import type { LineEntryLoaders } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { beginLine, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useDeeds } from './answering.ts';
import { dayPart, firstWord } from './day-parts.ts';
import { fetchDetails } from './entry-row.tsx';
import { fetchAnotherDay, fetchEntryWriting, fetchWriting } from './fetch-rooms.ts';
import { ForYou } from './for-you.tsx';
import { LineList } from './line-list.tsx';
import type { LineShown } from './line-pages.ts';
import { useOwnLine } from './line-pages.ts';
import { MyCheckIn } from './my-check-in.tsx';
import { MySignals } from './my-signals.tsx';
import { MySteps } from './my-steps.tsx';
import { MyWords } from './my-words.tsx';
import { keepNamed } from './named.ts';
import { ownKinds, useOwnDeeds } from './own-deeds.ts';
import { fetchWaiting, useWaiting } from './use-waiting.ts';

interface MyLineProps {
  id: string;
  name: string;
  line: LineShown;
}

function MyLine({ id, name, line }: MyLineProps) {
  const t = useWords('timeline');
  const { waiting } = line;
  const empty = line.pages.every((page) => page.length === 0);
  return (
    <section class="my-line" aria-labelledby="my-line">
      <div>
        <h2 id="my-line" class="my-line-title">
          {t('me.line')}
        </h2>
        <p class="muted">{t('me.lineLead')}</p>
      </div>
      {waiting?.refused.map((letter) => (
        <waiting.room.RefusedHere key={letter.id} letter={letter} personId={id} />
      ))}
      <Loaded query={line.query}>
        {() =>
          empty ? (
            <Empty title={t('me.empty')}>{t('me.emptyLead')}</Empty>
          ) : (
            <LineList participantId={id} line={line} name={name} readerId={id} own />
          )
        }
      </Loaded>
    </section>
  );
}

/** The participant's own page: the next step first, then their line, to read, sign, answer and take back. */
export function Page() {
  const t = useWords('timeline');
  const format = useFormat();
  const { person } = useSession();
  const id = person?.id ?? '';
  const name = firstWord(person?.name ?? '');
  const now = new Date();
  const weekday = new Intl.DateTimeFormat(format.locale, { weekday: 'long' }).format(now);
  const deeds = useDeeds(id);
  const ownDeeds = useOwnDeeds(id);
  const waiting = useWaiting(id);
  const line = useOwnLine(id, waiting);
  return (
    <PageFrame
      width="read"
      title={t('me.hello', { name })}
      lead={beginLine(t(`me.part.${dayPart(now.getHours())}`, { day: weekday }), format.locale)}
    >
      <MySteps participantId={id} deeds={deeds} ownDeeds={ownDeeds} waiting={waiting} />
      <ForYou readerId={id} entries={line.pages.flat()} />
      <MyCheckIn />
      <MyWords participantId={id} deeds={ownDeeds} />
      <MySignals participantId={id} deeds={ownDeeds} waiting={waiting} />
      <MyLine id={id} name={name} line={line} />
    </PageFrame>
  );
}

/** Fetched ahead: what one's own line is written with and shown by, and with whom an entry can be shared. */
export async function keepForOffline(personId: string, entries: LineEntryLoaders): Promise<void> {
  const rooms = [fetchWriting, fetchDetails, fetchEntryWriting, fetchAnotherDay, fetchWaiting];
  await Promise.all(rooms.map((fetch) => fetch()));
  await Promise.all([...ownKinds, 'next-step'].map((kind) => entries[kind]?.load()));
  await keepNamed(personId);
}
