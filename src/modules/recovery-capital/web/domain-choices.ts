import type { Choice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import { domainCalled, domainKeys } from '../domain/domains.ts';

/** A domain by its key or any of its names, as it stands in an address or comes from a field. */
export const asDomain = (value: string): Domain | undefined => domainCalled(value);

/** The eight domains to choose from, by their short names. */
export function useDomainChoices(): Choice[] {
  const t = useWords('recovery-capital');
  return domainKeys.map((value) => ({ value, label: t(`domain.${value}`) }));
}
