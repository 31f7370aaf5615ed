import { Chip, Disclosure } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { useRoom } from './room.tsx';
import type { LineView } from './server.ts';

/** What somebody is called here; the reader is *you*. */
export function useNameOf(): (id: string | undefined) => string {
  const t = useWords('plans');
  const { plan, readerId } = useRoom();
  return (id) => (id === readerId ? t('by.you') : ((id && plan.names[id]) ?? t('by.somebody')));
}

/** Whose words these are: who wrote them, who suggested what was taken up, and whether a guardian accepted it. */
export function ByLine({ line }: { line: LineView }) {
  const t = useWords('plans');
  const format = useFormat();
  const nameOf = useNameOf();
  const day = format.shortDate(line.changedAt ?? line.writtenAt);
  const other = line.familyName ? t('by.family', { name: line.familyName }) : nameOf(line.suggestedById);
  const values = { name: nameOf(line.authorId), other, day };
  const key = line.suggestedById ? 'by.both' : 'by.one';
  const said = line.changedAt ? `${key}Changed` : key;
  return (
    <p class="small muted plan-by">
      {t(line.byGuardian ? 'by.guardian' : said, values)}{' '}
      {line.audience === 'just-us' ? (
        <span class="plan-between">
          <Chip tone="plain">{t('by.justUs')}</Chip>
        </span>
      ) : null}
    </p>
  );
}

/** What a line said before. */
export function Earlier({ line }: { line: LineView }) {
  const t = useWords('plans');
  const format = useFormat();
  const nameOf = useNameOf();
  if (line.earlier.length === 0) return null;
  return (
    <Disclosure summary={t('by.earlier', { count: line.earlier.length })}>
      <ul class="plan-earlier">
        {line.earlier.map((one) => (
          <li key={one.id}>
            <p class="said">{one.what}</p>
            <p class="small muted">
              {t('by.one', { name: nameOf(one.authorId), day: format.shortDate(one.at) })}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
