import { addMonths, instantAt, workdayFrom } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import { invented555 } from '../phone-numbers.ts';
import type { Site, StaffMember } from '../types.ts';
import type { StaffEntry } from './staff-list.ts';
import { staffList } from './staff-list.ts';

export function inventStaff(maker: Maker, sites: readonly Site[]): StaffMember[] {
  return staffList.flatMap((entry, index) => {
    const site = sites[entry.site];
    return site ? [staffMember(maker, entry, index, site)] : [];
  });
}

function staffMember(maker: Maker, entry: StaffEntry, index: number, site: Site): StaffMember {
  const startedOn = workdayFrom(addMonths(maker.today, -entry.monthsHere));
  return {
    id: maker.id(`staff/${entry.key}`, instantAt(startedOn, 540)),
    key: entry.key,
    chosenName: entry.fullName.split(' ')[0] ?? entry.fullName,
    fullName: entry.fullName,
    pronouns: entry.pronouns,
    role: entry.role,
    languages: entry.languages,
    siteId: site.id,
    phone: invented555('315', index),
    email: `${entry.key.replace('-', '.')}@harbor-street.example`,
    startedOn,
  };
}
