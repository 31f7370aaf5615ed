import type { ComponentChildren } from 'preact';
import { Skeleton } from '../ui/skeleton.tsx';
import { useFormat, useLanguage, useWords } from '../words.ts';
import type { AskedReaders, Readers } from './reader-sentences.ts';
import { readerSentences } from './reader-sentences.ts';

export type { AskedReaders, Readers } from './reader-sentences.ts';

/** Whoever reads it, as far as that is known now. */
export const readersIn = (readers: AskedReaders): Readers['people'] =>
  readers === undefined || readers === 'asking' ? [] : readers.people;

interface WhoReadsProps {
  readers: AskedReaders;
  /** Whatever else belongs there: numbers to call. */
  children?: ComponentChildren;
}

/** Who reads it and when, said before it is sent. */
export function WhoReads({ readers, children }: WhoReadsProps) {
  const t = useWords('shell');
  const said = readerSentences(readers, { t, format: useFormat(), language: useLanguage() });
  return (
    <div class="notice notice-plain">
      <div class="notice-words">
        <h2 class="notice-title">{t('readers.title')}</h2>
        {readers === 'asking' ? <Skeleton lines={2} /> : null}
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="small">{t('readers.notWait')}</p>
        {children}
      </div>
    </div>
  );
}
