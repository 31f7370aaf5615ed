import type { Domain } from '../domain/domains.ts';
import type { Voice } from '../domain/voices.ts';
import type { Asked, Check } from './server.ts';

const inside = (items: readonly Asked[]): Asked[] => items.flatMap((item) => [item, ...inside(item.items)]);

/** The questions of our own check that speak of one domain, in its order. */
export function questionsOf({ mapping, items, form }: Check, domain: Domain): Asked[] {
  const keys = mapping.sources.find((source) => source.domain === domain)?.items ?? [];
  const linkIds = items.filter(({ key }) => keys.includes(key)).map(({ linkId }) => linkId);
  return inside(form.items).filter(({ linkId }) => linkIds.includes(linkId));
}

/** The answers chosen, by question; a question that was skipped has none. */
export function valuesOf(
  questions: readonly Asked[],
  chosen: (linkId: string) => string,
): Record<string, unknown[]> {
  const said = questions.flatMap(({ linkId, options }): [string, unknown[]][] => {
    const at = chosen(linkId);
    const option = at === '' ? undefined : options[Number(at)];
    return option ? [[linkId, [option.value]]] : [];
  });
  return Object.fromEntries(said);
}

/** Voices a staff member may write down: the participant's, their own, and those that are invited. */
export const voicesToAsk = (invited: readonly { voice: Voice; own?: true | undefined }[]): Voice[] => [
  // Whoever speaks with an account of their own speaks for themselves.
  ...new Set<Voice>(['participant', 'coach', ...invited.flatMap(({ voice, own }) => (own ? [] : [voice]))]),
];
