import type { LineFact } from '../../../../web/define-web.ts';
import type { Entry } from '../server.ts';

/** Names of other entries, which an outsider cannot look up: the page would ask for them in vain. */
const leadsElsewhere = ['goalIds', 'triggerIds', 'planLineId', 'fromId'];

const isWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;

/** An earlier service has only its code; the list it comes from is the house's own. */
function calledOf({ kind, data }: Entry): Readonly<Record<string, unknown>> {
  if (kind !== 'service' || isWords(data.called)) return {};
  const words = String(data.service ?? '').replaceAll('-', ' ');
  return { called: { en: words, es: words } };
}

/** An entry as its room draws it, without what only somebody inside could follow up. */
export function forOutside(entry: Entry): LineFact {
  const { id, kind, happenedAt, words, writtenBy } = entry;
  const own = Object.entries(entry.data).filter(([name]) => !leadsElsewhere.includes(name));
  return {
    id,
    kind,
    happenedAt,
    authorKind: writtenBy === 'participant' ? 'participant' : 'staff',
    data: { ...Object.fromEntries(own), ...calledOf(entry) },
    words,
  };
}
