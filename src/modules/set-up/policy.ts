import { anyone, definePolicy } from '../../kernel/access/policy.ts';

/** Whoever opens an empty installation first sets it up; afterwards the act refuses everybody. */
export const policy = definePolicy<Record<never, never>>()({
  'set-up.do': { who: anyone, about: 'door', purpose: 'operations' },
});
