import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { dayIn } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { fetchFailureWords } from '../../../web/ui/index.ts';
import type { LikeView } from '../schema/duplicates.ts';
import { api, neighbours, peopleKey, useOrganization } from './server.ts';

function newPersonOf(values: FormValues) {
  const { filled } = values;
  return {
    chosenName: values.text('chosenName'),
    programIds: values.all('programIds'),
    onMyCaseload: values.checked('onMyCaseload'),
    ...(filled('familyName') ? { familyName: values.text('familyName') } : {}),
    ...(filled('pronouns') ? { pronouns: values.text('pronouns') } : {}),
    ...(filled('birthOn') ? { birthOn: values.text('birthOn') } : {}),
    ...(filled('phone') ? { phone: values.text('phone') } : {}),
  };
}

type NewPerson = ReturnType<typeof newPersonOf>;

/** Ids are made once, where the form is: sending twice over a bad network adds one person and one enrolment. */
function useIds() {
  const [ids] = useState(() => ({ person: newId(), programs: new Map<string, string>() }));
  const ofProgram = (programId: string): string => {
    const id = ids.programs.get(programId) ?? newId();
    ids.programs.set(programId, id);
    return id;
  };
  return { person: ids.person, ofProgram };
}

/** Somebody who is added already, though joining a program did not work. */
export interface Unfinished {
  id: string;
  name: string;
  programIds: readonly string[];
  /** What went wrong with the program. */
  error: unknown;
}

function useSend() {
  const ids = useIds();
  const { data } = useOrganization();
  const join = async (id: string, programIds: readonly string[]): Promise<void> => {
    const startedOn = dayIn(data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
    for (const programId of programIds) {
      const body = { id: ids.ofProgram(programId), programId, startedOn };
      await neighbours.post('/participants/:id/episodes', { params: { id }, body });
    }
  };
  const makeKnown = async (person: NewPerson): Promise<string> =>
    (await api.post('/participants', { body: { ...person, id: ids.person } })).id;
  return { makeKnown, join };
}

/**
 * Looks who may already be known, once for each set of answers, then adds. The person and their programs are two
 * requests: once the first has worked nothing is sent for it again, so that trying again never adds a second person.
 */
export function useAdding() {
  const [likely, setLikely] = useState<LikeView['likely']>([]);
  const [lookedAt, setLookedAt] = useState('');
  const [unfinished, setUnfinished] = useState<Unfinished>();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { makeKnown, join } = useSend();
  const isToBeAdded = async (person: NewPerson): Promise<boolean> => {
    const { programIds: _, pronouns: __, onMyCaseload: ___, ...who } = person;
    const same = JSON.stringify(who);
    if (same === lookedAt) return true;
    const found = await api.post('/participants/like', { body: who });
    setLookedAt(same);
    setLikely(found.likely);
    return found.likely.length === 0;
  };
  const finish = async (added: Omit<Unfinished, 'error'>): Promise<void> => {
    try {
      await join(added.id, added.programIds);
    } catch (error) {
      await fetchFailureWords(error);
      setUnfinished({ ...added, error });
      return;
    } finally {
      void queries.invalidateQueries({ queryKey: peopleKey });
    }
    go(`/people/${added.id}`);
  };
  const add = async (values: FormValues): Promise<void> => {
    const person = newPersonOf(values);
    if (!(await isToBeAdded(person))) return;
    const id = await makeKnown(person);
    await finish({ id, name: person.chosenName, programIds: person.programIds });
  };
  return { likely, add, unfinished, finish };
}
