import type { Choice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import { domainKeys } from '../domain/domains.ts';

export const asDomain = (value: string): Domain | undefined => {
  const key = value.toUpperCase();
  return domainKeys.find((one) => one === key);
};

/** The eight areas to choose from, by their short names. */
export function useDomainChoices(): Choice[] {
  const t = useWords('recovery-capital');
  return domainKeys.map((value) => ({ value, label: t(`domain.${value}`) }));
}
