import { addDays, instantAt, minutesOf, startOfDay, weekdayName, weekdayOf } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Group, GroupSession, Leave, LocalDate, Program, StaffMember } from '../types.ts';

interface GroupEntry {
  key: string;
  name: string;
  weekday: number;
  startsAt: string;
  minutes: number;
  leader: string;
  program: Program['kind'];
  language: 'en' | 'es';
}

/** The evening group met five days ago, whatever day today is, and is called by its weekday. */
export const eveningGroupDaysAgo = 5;

function groupList(today: LocalDate): GroupEntry[] {
  const evening = addDays(today, -eveningGroupDaysAgo);
  return [
    {
      key: 'evening',
      name: `${weekdayName(evening)} group`,
      weekday: weekdayOf(evening),
      startsAt: '17:30',
      minutes: 75,
      leader: 'marcus-whitfield',
      program: 'community-center',
      language: 'en',
    },
    {
      key: 'coffee',
      name: 'Morning coffee',
      weekday: 3,
      startsAt: '09:00',
      minutes: 60,
      leader: 'birdie-cole',
      program: 'community-center',
      language: 'en',
    },
    {
      key: 'job-club',
      name: 'Job club',
      weekday: 3,
      startsAt: '13:00',
      minutes: 60,
      leader: 'theo-marchetti',
      program: 'supported-employment',
      language: 'en',
    },
    {
      key: 'spanish',
      name: 'Grupo en español',
      weekday: 1,
      startsAt: '16:00',
      minutes: 75,
      leader: 'rosa-villalobos',
      program: 'community-center',
      language: 'es',
    },
    {
      key: 'walking',
      name: 'Walking group',
      weekday: 6,
      startsAt: '10:00',
      minutes: 90,
      leader: 'kenji-abara',
      program: 'community-center',
      language: 'en',
    },
  ];
}

export function inventGroups(
  maker: Maker,
  programs: readonly Program[],
  staff: readonly StaffMember[],
): Group[] {
  const at = startOfDay(maker.opening);
  return groupList(maker.today).flatMap(({ key, leader, program: kind, ...rest }) => {
    const program = programs.find((one) => one.kind === kind);
    const lead = staff.find((one) => one.key === leader);
    if (!(program && lead)) return [];
    const id = maker.id(`group/${key}`, at);
    return [{ id, siteId: program.siteId, programId: program.id, leaderId: lead.id, ...rest }];
  });
}

/** Every meeting since the opening; led by the cover during leave, left out when nobody covers. */
export function inventSessions(
  maker: Maker,
  groups: readonly Group[],
  leaves: readonly Leave[],
): GroupSession[] {
  return groups.flatMap((group) =>
    datesOf(maker, group).flatMap((date) => {
      const leaderId = leaderOn(group, date, leaves);
      if (!leaderId) return [];
      const minute = minutesOf(group.startsAt);
      maker.diary.book([leaderId], date, minute, group.minutes);
      const startsAt = instantAt(date, minute);
      const id = maker.id(`session/${group.name}/${date}`, startsAt);
      return [{ id, groupId: group.id, leaderId, startsAt, minutes: group.minutes, headcount: 0 }];
    }),
  );
}

function datesOf(maker: Maker, group: Group): LocalDate[] {
  const dates: LocalDate[] = [];
  const first = addDays(maker.opening, (group.weekday - weekdayOf(maker.opening) + 7) % 7);
  for (let date = first; date < maker.today; date = addDays(date, 7)) dates.push(date);
  return dates;
}

function leaderOn(group: Group, date: LocalDate, leaves: readonly Leave[]): string | null {
  const away = leaves.find(
    (leave) => leave.staffId === group.leaderId && leave.firstDay <= date && date <= leave.lastDay,
  );
  return away ? away.coverId : group.leaderId;
}
