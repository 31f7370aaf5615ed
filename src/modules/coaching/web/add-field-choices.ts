import type { ComponentChildren } from 'preact';
import type { Choice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** The fields of one thing that can be added; `name` is what the participant is called to their face. */
export type Fields = (props: { name: string }) => ComponentChildren;

/** Choices whose words lie below one key: 'add.strength' has 'earlier' and 'new'. */
export function useChoices(under: string, values: readonly string[]): Choice[] {
  const t = useWords('coaching');
  return values.map((value) => ({ value, label: t(`${under}.${value}`) }));
}
