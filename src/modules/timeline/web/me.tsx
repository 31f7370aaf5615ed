import { useSession } from '../../../web/session.ts';
import { beginLine, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useDeeds } from './answering.ts';
import { dayPart, firstWord } from './day-parts.ts';
import { LineList } from './line-list.tsx';
import { MyCheckIn } from './my-check-in.tsx';
import { MySignals } from './my-signals.tsx';
import { MySteps } from './my-steps.tsx';
import { fetchWriting, MyWords } from './my-words.tsx';
import { useOwnDeeds } from './own-deeds.ts';
import { useLine } from './use-line.ts';

function MyLine({ id, name }: { id: string; name: string }) {
  const t = useWords('timeline');
  const line = useLine(id, 'all');
  const empty = line.pages.every((page) => page.length === 0);
  return (
    <section class="my-line" aria-labelledby="my-line">
      <div>
        <h2 id="my-line" class="my-line-title">
          {t('me.line')}
        </h2>
        <p class="muted">{t('me.lineLead')}</p>
      </div>
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
  return (
    <PageFrame
      width="read"
      title={t('me.hello', { name })}
      lead={beginLine(t(`me.part.${dayPart(now.getHours())}`, { day: weekday }), format.locale)}
    >
      <MySteps participantId={id} deeds={deeds} ownDeeds={ownDeeds} />
      <MyCheckIn />
      <MyWords participantId={id} deeds={ownDeeds} />
      <MySignals participantId={id} deeds={ownDeeds} />
      <MyLine id={id} name={name} />
    </PageFrame>
  );
}

/** Fetched ahead: what one's own line is written with. */
export async function keepForOffline(): Promise<void> {
  await fetchWriting();
}
