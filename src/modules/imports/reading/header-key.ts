import { nameKey } from './tidy.ts';

/** A column's name for comparing: `nameKey` with the many ways of writing *number* made one. */
export function headerKey(name: string): string {
  const spelled = name.replace(/[#№]/gu, ' number ').replace(/\bn[º°]/giu, ' numero ');
  return nameKey(spelled)
    .replace(/^(?:no|num|nr|n) de /, 'numero de ')
    .replace(/(?<= )(?:no|num|nbr|nr)$/, 'number');
}
