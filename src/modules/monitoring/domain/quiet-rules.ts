import { daysBetween } from '../../../lib/dates.ts';
import type { Around, Rule } from './around.ts';

/** Where two people have not said how long is too long, whoever asked to be reached when it stays quiet is after this. */
const quietUnlessAgreed = 14;

/** Days since the last contact, or since they came; undefined where neither is known. */
function quietFor({ lastKept, enrolledOn, today }: Around): number | undefined {
  const since = lastKept ?? enrolledOn;
  return since === undefined ? undefined : daysBetween(since, today);
}

const askedToBeReached = ({ signals }: Around): boolean => signals.some(({ when }) => when === 'silence');

/** The participant switched it on themselves, and switches it off: it holds where nothing was agreed as well. */
export const askedWhenQuiet: Rule = {
  name: 'asked-when-quiet',
  says: 'The participant asked to be reached out to when it stays quiet.',
  applies: (around) => {
    const days = quietFor(around);
    const most = around.rhythm?.everyDays ?? quietUnlessAgreed;
    if (!askedToBeReached(around) || days === undefined || days <= most) return undefined;
    return {
      rule: 'asked-when-quiet',
      code: 'reason.asked-quiet',
      facts: { days },
      waiting: days - most,
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

/** Longer than the two agreed; said once, where the participant asked for it as well. */
export const silent: Rule = {
  name: 'silent-longer-than-agreed',
  says: 'No contact is recorded for longer than you two agreed.',
  applies: (around) => {
    const days = quietFor(around);
    if (!around.rhythm || days === undefined || askedToBeReached(around)) return undefined;
    if (days <= around.rhythm.everyDays) return undefined;
    return {
      rule: 'silent-longer-than-agreed',
      code: 'reason.silent',
      facts: { days, agreed: around.rhythm.everyDays },
      waiting: days - around.rhythm.everyDays,
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

export const isQuietTooLong = (around: Around): boolean =>
  [askedWhenQuiet, silent].some((rule) => rule.applies(around) !== undefined);
