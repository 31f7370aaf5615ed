import { beginLine, Card, Chip, LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Reach, ReachWay } from '../domain/reach.ts';
import { atWorkUntil, isAsked, isGoodTime, isSafeWay } from '../domain/reach.ts';
import type { WallTime } from '../domain/wall-time.ts';
import { wallTimeIn } from '../domain/wall-time.ts';
import { besides, clockTime, reachSentences, windowWords } from './reach-words.ts';
import { useOrganization } from './server.ts';

interface Reachable {
  chosenName: string;
  phone?: string | undefined;
  email?: string | undefined;
  reach: Reach;
}

/** What a telephone dials: digits, with the plus of a country's code. */
const dial = (phone: string): string => phone.replace(/(?!^\+)\D/g, '');

function addressOf(way: ReachWay, { phone, email }: Reachable): string | undefined {
  if (way === 'text') return phone && `sms:${dial(phone)}`;
  if (way === 'call') return phone && `tel:${dial(phone)}`;
  return way === 'email' ? email && `mailto:${email}` : undefined;
}

/** One tap a safe way, the preferred one first and filled when the time is good; none for what is not safe. */
function ReachButtons({ person, good }: { person: Reachable; good: boolean }) {
  const t = useWords('people');
  const ways = person.reach.ways.flatMap((way) => {
    const to = isSafeWay(person.reach, way) ? addressOf(way, person) : undefined;
    return to ? [{ way, to }] : [];
  });
  if (ways.length === 0) return null;
  return (
    <div class="reach-buttons">
      {ways.map(({ way, to }, at) => (
        <LinkButton key={way} to={to} kind={at === 0 && good ? 'filled' : 'line'}>
          {t(`reach.do.${way}`, { name: person.chosenName })}
        </LinkButton>
      ))}
    </div>
  );
}

/** Whether now is good, and for whoever is at work until when. */
function NowChip({ reach, good, at }: TimesProps) {
  const t = useWords('people');
  const { locale } = useFormat();
  const until = atWorkUntil(reach.shifts, at);
  if (until) return <Chip tone="person">{t('reach.atWorkUntil', { time: clockTime(until, locale) })}</Chip>;
  return <Chip tone={good ? 'do' : 'person'}>{t(good ? 'reach.goodNow' : 'reach.notNow')}</Chip>;
}

interface TimesProps {
  reach: Reach;
  good: boolean;
  at: WallTime;
}

function Times(props: TimesProps) {
  const t = useWords('people');
  const format = useFormat();
  const { times, shifts } = props.reach;
  if (times.length === 0 && shifts.length === 0) return null;
  const lines = [
    ...times.map((window) => beginLine(windowWords(window, { t, format }), format.locale)),
    ...shifts.map((shift) => t('reach.atWork', { window: windowWords(shift, { t, format }) })),
  ];
  return (
    <>
      <ul class="dotted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <NowChip {...props} />
      </p>
    </>
  );
}

/** The way to ask, for whoever may write the answer down. */
function AskButton({ to, name }: { to: string; name: string }) {
  const t = useWords('people');
  return (
    <div class="actions">
      <LinkButton kind="filled" to={to}>
        {t('reach.askNow', { name })}
      </LinkButton>
    </div>
  );
}

/** How and when this person may be reached, and the buttons that do it; `askAt`: where what they say is written down. */
export function ReachCard({ person, askAt }: { person: Reachable; askAt?: string }) {
  const t = useWords('people');
  const format = useFormat();
  const { data } = useOrganization();
  const zone = data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = wallTimeIn(zone, new Date());
  const good = isGoodTime(person.reach, at);
  const sentences = reachSentences(person.reach, { t, format });
  const note = besides(person.reach.note, sentences);
  return (
    <Card title={t('reach.title', { name: person.chosenName })}>
      <div class="stack">
        <p>{sentences.join(' ')}</p>
        {note ? <p>{note}</p> : null}
        <Times reach={person.reach} good={good} at={at} />
        <ReachButtons person={person} good={good} />
        {askAt && !isAsked(person.reach) ? <AskButton to={askAt} name={person.chosenName} /> : null}
      </div>
    </Card>
  );
}
