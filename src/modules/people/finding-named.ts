import type { AnyPermit } from '../../kernel/access/index.ts';
import { fold } from '../../lib/similarity/fold.ts';
import { searchTermsOf } from './domain/search.ts';
import { mayList } from './names-seen.ts';
import { listPeople } from './store/list.ts';
import { listStaff } from './store/staff.ts';

const mostFound = 20;

/** Staff so named and, as far as the asker's role, programs and caseload let them be named, participants; by number. */
export async function findNamed(permit: AnyPermit, text: string): Promise<string[]> {
  const wanted = fold(text);
  const staff = (await listStaff(permit)).filter(({ name }) => fold(name).includes(wanted));
  return [...staff.map(({ id }) => id), ...(await participantsNamed(permit, text))].slice(0, 2 * mostFound);
}

async function participantsNamed(permit: AnyPermit, text: string): Promise<string[]> {
  const scope = mayList(permit);
  const terms = searchTermsOf(text);
  if (!scope || terms.length === 0) return [];
  const { rows } = await listPeople(permit, { scope, terms, limit: mostFound });
  return rows.map((row) => row.participant_id);
}
