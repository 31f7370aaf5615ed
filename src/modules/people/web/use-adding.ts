import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { dayIn } from '../../../lib/dates.ts';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
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

function useSend() {
  const ids = useIds();
  const { data } = useOrganization();
  return async (person: NewPerson): Promise<string> => {
    const { id } = await api.post('/participants', { body: { ...person, id: ids.person } });
    const startedOn = dayIn(data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
    for (const programId of person.programIds) {
      const body = { id: ids.ofProgram(programId), programId, startedOn };
      await neighbours.post('/participants/:id/episodes', { params: { id }, body });
    }
    return id;
  };
}

/** Looks who may already be known, once for each set of answers, then adds. */
export function useAdding() {
  const [likely, setLikely] = useState<LikeView['likely']>([]);
  const [lookedAt, setLookedAt] = useState('');
  const [, go] = useLocation();
  const queries = useQueryClient();
  const send = useSend();
  const add = async (values: FormValues): Promise<void> => {
    const person = newPersonOf(values);
    const { programIds: _, pronouns: __, onMyCaseload: ___, ...who } = person;
    const same = JSON.stringify(who);
    if (same !== lookedAt) {
      const found = await api.post('/participants/like', { body: who });
      setLookedAt(same);
      setLikely(found.likely);
      if (found.likely.length > 0) return;
    }
    const id = await send(person);
    await queries.invalidateQueries({ queryKey: peopleKey });
    go(`/people/${id}`);
  };
  return { likely, add };
}
