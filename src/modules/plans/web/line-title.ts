import type { LineFact } from '../../../web/define-web.ts';
import { standsByItself } from '../domain/whose.ts';

/** What a line of the plan is called on somebody's line: what others wrote is a suggestion until it is taken up. */
export function titleOf({ authorKind, data }: Pick<LineFact, 'authorKind' | 'data'>): string {
  if (data.fromId) return 'takenUp';
  if (authorKind !== undefined && !standsByItself({ authorKind, data })) return 'suggested';
  return typeof data.part === 'string' ? data.part : '';
}
