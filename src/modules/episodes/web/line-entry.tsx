import type { LineEntryProps, LineFact } from '../../../web/define-web.ts';
import { useFormat, useWords } from '../../../web/words.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function titleKey(fact: LineFact): string {
  if (fact.kind === 'service') return 'entry.service';
  return `entry.${fact.kind}`;
}

/** What the program is called, which service it was, or the day someone will ask again. */
export function Entry({ fact }: LineEntryProps) {
  const t = useWords('episodes');
  const { date } = useFormat();
  const { programName, service, dueOn } = fact.data;
  const day = text(dueOn) === '' ? '' : date(text(dueOn));
  const said = fact.words.reason ?? fact.words.note ?? '';
  return (
    <>
      <h2>
        {t(titleKey(fact), { program: text(programName), service: text(service).replaceAll('-', ' '), day })}
      </h2>
      {said === '' ? null : <p class="muted">{said}</p>}
    </>
  );
}
