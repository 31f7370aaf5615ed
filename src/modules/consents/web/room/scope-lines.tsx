import { useFormat, useWords } from '../../../../web/words.ts';
import type { Person } from '../server.ts';

type Scope = Person['scope'][number];

/** The end of a day is the first instant of the next. */
const lastDay = (until: string): Date => new Date(Date.parse(until) - 1);

function ScopeLine({ scope, name }: { scope: Scope; name: string }) {
  const t = useWords('consents');
  const { date, list } = useFormat();
  return (
    <p>
      {t('room.agreed', {
        name,
        day: date(scope.signedAt),
        what: list(scope.information.map((one) => t(`what.${one}`))),
        why: list(scope.purposes.map((one) => t(`why.${one}`))),
      })}{' '}
      {scope.until ? t('room.until', { day: date(lastDay(scope.until)) }) : t('room.untilStopped')}
    </p>
  );
}

/** What each consent lets the reader have: the explanation of its scope that § 2.32(b) asks for. */
export function ScopeLines({ scope, name }: { scope: Person['scope']; name: string }) {
  return (
    <div class="stack">
      {scope.map((one) => (
        <ScopeLine key={one.consentId} scope={one} name={name} />
      ))}
    </div>
  );
}
