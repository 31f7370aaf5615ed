import { fetchAhead } from '../../../web/queries.ts';
import { fetchPlan, planKey } from './server.ts';

/** Fetched ahead, while there is a network, so that the plan and the card are here when there is none. */
export const keepPlan = (personId: string): Promise<void> =>
  fetchAhead([...planKey(personId), 'now'], () => fetchPlan(personId));
