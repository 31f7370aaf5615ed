import { beginLine, Card, Empty, MoreButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Told } from './letter.ts';
import { letterOf } from './letter.ts';
import { useSaidOf } from './said-of.ts';
import type { ConsentSeen, Shown } from './server.ts';
import { signedAt } from './standing.ts';

interface SentenceProps {
  told: Told;
  /** The day on which it was agreed to. */
  agreedAt: string | undefined;
}

/** One look, as one would tell it in a letter. */
function Sentence({ told, agreedAt }: SentenceProps) {
  const t = useWords('consents');
  const { date, number } = useFormat();
  const { what } = useSaidOf();
  const { on, who, from, information, purpose, channel, times } = told;
  const seen = channel === 'list' ? t('letters.list') : what(information);
  return (
    <p>
      {t('letters.shown', {
        day: date(on),
        who: from ? t('letters.of', { who, from }) : who,
        what: seen,
        why: t(`letters.soThat.${purpose}`),
      })}{' '}
      {agreedAt ? `${t('letters.agreed', { day: date(agreedAt) })} ` : null}
      {times > 1 ? t('letters.times', { count: number(times) }) : null}
    </p>
  );
}

interface LetterProps {
  rows: readonly Shown[];
  /** For the day on which each was agreed to; not everybody who reads the letter opens them. */
  consents: readonly ConsentSeen[];
  more?: () => void;
  busy?: boolean;
}

/** The book of disclosures, month by month, the latest first. */
export function Letter({ rows, consents, more, busy = false }: LetterProps) {
  const t = useWords('consents');
  const { locale } = useFormat();
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const agreed = new Map(consents.map((one) => [one.id, signedAt(one)]));
  if (rows.length === 0) return <Empty title={t('letters.none')}>{t('letters.noneSays')}</Empty>;
  return (
    <div class="stack">
      {letterOf(rows).map(({ month, told }) => (
        <Card key={month} title={beginLine(months.format(new Date(`${month}-01T00:00:00Z`)), locale)}>
          <div class="stack consent-letter">
            {told.map((one) => (
              <Sentence key={one.id} told={one} agreedAt={agreed.get(one.consentId)} />
            ))}
          </div>
        </Card>
      ))}
      {more ? <MoreButton label={t('letters.older')} onMore={more} busy={busy} /> : null}
    </div>
  );
}
