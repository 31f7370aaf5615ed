import { useFormat } from '../../../web/words.ts';
import { useSaidOf } from './said-of.ts';
import type { ConsentSeen } from './server.ts';

/** Whom a consent names, as one would say it: names, and classes by their words. */
export function useRecipients(): (consent: ConsentSeen) => string {
  const { classOf } = useSaidOf();
  const { list } = useFormat();
  return ({ recipients }) => list(recipients.map(({ name, of }) => name ?? (of ? classOf(of) : '')));
}
