import type { Day } from '../../../lib/dates.ts';
import { groupAttendanceKind } from '../../coaching/index.ts';
import { serviceKind } from '../../episodes/index.ts';
import type { ListItem } from '../../organizations/index.ts';
import { asKind } from '../../timeline/index.ts';
import { groupsKept } from '../domain/groups-kept.ts';
import type { LinkView, PlanView, ServiceView } from '../schema/view.ts';
import type { Told } from './lines.ts';

/** The day a plan is told of, and the day an instant lies on where the organization is. */
export interface Clock {
  on: Day;
  dayOf: (at: Date) => Day;
}

/** As many as somebody looks through to find the one a goal has to do with. */
const servicesShown = 20;

export type Service = Omit<ServiceView, 'name'>;

/** The latest services received, and any other that something in the plan is linked with. */
export function servicesOf(told: Told, links: readonly LinkView[], { dayOf }: Clock): Service[] {
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  return told.standing
    .flatMap((fact) => asKind(serviceKind, fact) ?? [])
    .map(({ id, data, happenedAt }) => ({
      id,
      rootId: told.rootOf(id),
      service: data.service,
      onDate: dayOf(happenedAt),
    }))
    .toSorted((a, b) => b.onDate.localeCompare(a.onDate))
    .filter(({ rootId }, at) => at < servicesShown || linked.has(rootId));
}

/** A service in this organization's words; one that came from elsewhere is told by its code. */
export function named(services: readonly Service[], words: readonly ListItem[]): ServiceView[] {
  const byCode = new Map(words.map(({ code, en, es }) => [code, { en, es }]));
  return services.map((one) => {
    const spoken = one.service.replaceAll('-', ' ');
    return { ...one, name: byCode.get(one.service) ?? { en: spoken, es: spoken } };
  });
}

/** Which groups somebody keeps, by their own attendance alone: nothing of it says who else was there. */
export function groupsKeptIn({ standing }: Told, { on, dayOf }: Clock): PlanView['groupsKept'] {
  const attended = standing.flatMap((fact) => {
    const attendance = asKind(groupAttendanceKind, fact);
    return attendance ? [{ ...attendance.data, on: dayOf(attendance.happenedAt) }] : [];
  });
  return groupsKept(attended, on);
}
