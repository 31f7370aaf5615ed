import type { Moment } from './local-time.ts';
import { instantIn } from './local-time.ts';

/** Somebody on the list of a meeting. */
export interface Listed {
  id: string;
  name: string;
  /** Of the fact that will be written about them: the same however often the list is sent. */
  factId: string;
  /** Undefined while nothing was ticked: nothing is written down then. */
  present?: boolean;
}

/** The list with somebody added at its end, or as it is when they are on it. */
export function withListed(
  list: readonly Listed[],
  found: { id: string; name: string },
  factId: string,
): Listed[] {
  if (list.some((one) => one.id === found.id)) return [...list];
  return [...list, { id: found.id, name: found.name, factId, present: true }];
}

/** Ticks somebody; the same tick again takes it away. */
export function ticked(list: readonly Listed[], id: string, present: boolean): Listed[] {
  return list.map((one) => {
    if (one.id !== id) return one;
    const { present: before, ...rest } = one;
    return before === present ? rest : { ...rest, present };
  });
}

export interface Meeting {
  id: string;
  groupId: string | undefined;
  heldOn: string;
  /** 'HH:MM' when the group meets. */
  startsAt: string | undefined;
  unnamed: number;
}

/** What is sent for a meeting: only those who were ticked. */
export function meetingEntry(meeting: Meeting, list: readonly Listed[], { now, zone }: Moment) {
  const { id, groupId, heldOn, startsAt = '12:00', unnamed } = meeting;
  const held = instantIn(`${heldOn}T${startsAt}`, zone) ?? now.toISOString();
  return {
    id,
    ...(groupId ? { groupId } : {}),
    heldOn,
    // A list taken before the group begins is about now, not about what is to come.
    happenedAt: Date.parse(held) > now.getTime() ? now.toISOString() : held,
    unnamed,
    people: list.flatMap(({ id: participantId, factId, present }) =>
      present === undefined ? [] : [{ id: factId, participantId, present }],
    ),
  };
}
