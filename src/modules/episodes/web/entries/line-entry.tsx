import type { LineEntryProps, LineFact } from '../../../../web/define-web.ts';
import { Skeleton } from '../../../../web/ui/index.ts';
import { useItemWords, useListOnItsWay } from '../../../../web/word-list.ts';
import { useFormat, useWords } from '../../../../web/words.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function titleKey(fact: LineFact): string {
  const { stage } = fact.data;
  return typeof stage === 'string' ? `${fact.kind}.${stage}` : `${fact.kind}`;
}

const isWords = (value: unknown): value is { en: string; es: string } =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

/**
 * What a service was called when it was written down; where nobody kept that, what the list calls it now. Undefined while
 * the list is on its way.
 */
function useServiceWords({ kind, data }: LineFact): string | undefined {
  const wordsOf = useItemWords();
  const { called } = data;
  const code = text(data.service);
  const { list, comes } = useListOnItsWay('services', kind === 'service' && !isWords(called));
  if (isWords(called)) return wordsOf(called);
  if (comes) return undefined;
  const item = list?.items.find((one) => one.code === code);
  return item ? wordsOf(item) : code.replaceAll('-', ' ');
}

/** What the program is called, which service it was, or the day someone will ask again. */
export function Entry({ fact }: LineEntryProps) {
  const t = useWords('episodes-entries');
  const { date } = useFormat();
  const { programName, dueOn } = fact.data;
  const service = useServiceWords(fact);
  const day = text(dueOn) === '' ? '' : date(text(dueOn));
  if (service === undefined) return <Skeleton lines={1} silent />;
  const said = fact.words.reason ?? fact.words.note ?? fact.words.where ?? '';
  return (
    <>
      <h2>{t(titleKey(fact), { program: text(programName), service, day })}</h2>
      {said === '' ? null : <p class="muted">{said}</p>}
    </>
  );
}
