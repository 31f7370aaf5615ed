import type { FormValues } from '../../../web/ui/form-values.ts';
import type { Verdict } from '../domain.ts';
import { factors, notifiable, verdicts } from '../domain.ts';
import type { BreachChange } from '../schema.ts';

const isVerdict = (value: string): value is Verdict => verdicts.some((one) => one === value);

/** What stands in the form. A verdict is always chosen there; until then a breach is presumed, as the law does. */
export function breachFrom(values: FormValues): Omit<BreachChange, 'version'> {
  const happenedOn = values.filled('happenedOn');
  const verdict = values.text('verdict');
  const [information = '', who = '', seen = '', mended = ''] = factors.map((one) =>
    values.text(`factors.${one}`),
  );
  const told = notifiable.flatMap((whom) => {
    const day = values.filled(`told.${whom}`);
    return day ? [[whom, day] as const] : [];
  });
  return {
    discoveredOn: values.text('discoveredOn'),
    ...(happenedOn ? { happenedOn } : {}),
    what: values.text('what'),
    people: Number(values.text('people')),
    inOneState: Number(values.text('inOneState')),
    verdict: isVerdict(verdict) ? verdict : 'presumed',
    factors: { information, who, seen, mended },
    told: Object.fromEntries(told),
  };
}
