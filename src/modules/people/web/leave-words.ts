import { useFormat, useWords } from '../../../web/words.ts';
import type { LeaveView } from '../schema/staff.ts';

/** 'Away 23 Nov to 27 Nov, Ana reads meanwhile.' */
export function useLeaveWords(): (leave: LeaveView) => string {
  const t = useWords('people');
  const { shortDate } = useFormat();
  return ({ fromOn, untilOn, coveredByName }) => {
    const days = { from: shortDate(fromOn), until: shortDate(untilOn) };
    return coveredByName ? t('leave.covered', { ...days, name: coveredByName }) : t('leave.uncovered', days);
  };
}
