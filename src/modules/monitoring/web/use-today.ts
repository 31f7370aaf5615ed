import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Today, TodayPerson } from '../schema.ts';
import { todayKey, useFinishStep } from './deeds.ts';
import { api } from './neighbours.ts';
import type { PendingState } from './pending.ts';
import { usePending } from './pending.ts';

/** The list is asked anew by itself: colleagues write things down too. */
const askAgainMs = 120_000;

export function useToday() {
  return useQuery({ queryKey: todayKey, queryFn: () => api.get('/today'), refetchInterval: askAgainMs });
}

/** What a row can ask of the page. */
export interface RowActs extends PendingState {
  select: (person: TodayPerson) => void;
  /** The arrow keys came to a row: on a desk its person stands beside the list. Tab alone chooses nobody. */
  arrive: (person: TodayPerson) => void;
  /** As `arrive`, and the focus goes on into the panel. */
  enter: (person: TodayPerson) => void;
  finish: (person: TodayPerson, step: { stepId: string; what: string }) => Promise<void>;
  snooze: (person: TodayPerson) => void;
}

export interface TodayState {
  acts: RowActs;
  selectedId: string | undefined;
  /** How often a panel was entered by keyboard. */
  entered: number;
  snoozing: TodayPerson | undefined;
  endSnoozing: () => void;
}

export function useTodayState(wide: boolean): TodayState {
  const pending = usePending();
  const finish = useFinishStep();
  const [selectedId, setSelectedId] = useState<string>();
  const [snoozing, setSnoozing] = useState<TodayPerson>();
  const select = (person: TodayPerson): void =>
    setSelectedId((before) => (!wide && before === person.id ? undefined : person.id));
  const [entered, setEntered] = useState(0);
  const standBeside = (id: string): void => (wide ? setSelectedId(id) : undefined);
  const arrive = (person: TodayPerson): void => standBeside(person.id);
  const enter = (person: TodayPerson): void => {
    setSelectedId(person.id);
    setEntered((times) => times + 1);
  };
  const begin: PendingState['begin'] = (id, place) => {
    standBeside(id);
    pending.begin(id, place);
  };
  return {
    acts: { ...pending, begin, select, arrive, enter, finish, snooze: setSnoozing },
    selectedId,
    entered,
    snoozing,
    endSnoozing: () => setSnoozing(undefined),
  };
}

/** The person whose panel is open: who was chosen, or on a desk the first. */
export function personShown(
  today: Today,
  selectedId: string | undefined,
  wide: boolean,
): TodayPerson | undefined {
  const chosen = [...today.people, ...today.later].find((person) => person.id === selectedId);
  return chosen ?? (wide ? today.people[0] : undefined);
}
