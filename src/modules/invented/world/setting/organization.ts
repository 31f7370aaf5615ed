import { addMonths, addYears, instantAt, timeZone, workdayFrom } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import { invented555 } from '../phone-numbers.ts';
import type {
  LocalDate,
  Organization,
  PartTwoStatus,
  Program,
  ProgramKind,
  Site,
  StaffMember,
  Unit,
} from '../types.ts';

interface ProgramEntry {
  kind: ProgramKind;
  name: string;
  site: number;
  partTwo: PartTwoStatus;
}

const siteList = [
  { key: 'harbor-street', name: 'Harbor Street', address: '14 Harbor Street, Port Alder' },
  { key: 'millrace', name: 'The Millrace', address: '3 Millrace Lane, Port Alder' },
  { key: 'canal-row', name: 'Canal Row', address: '120 Canal Row, Port Alder' },
];

const programList: readonly ProgramEntry[] = [
  { kind: 'coaching', name: 'Recovery coaching', site: 0, partTwo: 'lawful-holder' },
  { kind: 'community-center', name: 'Community center', site: 1, partTwo: 'not-covered' },
  { kind: 'supported-employment', name: 'Supported employment', site: 2, partTwo: 'undetermined' },
];

export function inventOrganization(maker: Maker): Organization {
  const foundedOn = addYears(maker.today, -9);
  return {
    id: maker.id('organization', instantAt(foundedOn, 540)),
    name: 'Harbor Street Center',
    language: 'en',
    timeZone,
    foundedOn,
  };
}

export function inventSites(maker: Maker): Site[] {
  return siteList.map(({ key, name, address }, index) => {
    const openedOn = opening(maker, index);
    const id = maker.id(`site/${key}`, instantAt(openedOn, 540));
    return { id, name, address, phone: invented555('315', 90 + index), openedOn };
  });
}

export function inventPrograms(maker: Maker, sites: readonly Site[]): Program[] {
  return programList.flatMap(({ kind, name, site, partTwo }) => {
    const home = sites[site];
    const startedOn = opening(maker, site);
    const id = maker.id(`program/${kind}`, instantAt(startedOn, 600));
    return home ? [{ id, siteId: home.id, name, kind, partTwo, startedOn }] : [];
  });
}

/** One unit that refers people to treatment and says so: Part 2 covers it, though not the whole (42 CFR 2.11). */
export function inventUnits(maker: Maker, sites: readonly Site[], staff: readonly StaffMember[]): Unit[] {
  const [home] = sites;
  const officer = staff.find(({ role }) => role === 'privacy-officer');
  if (!(home && officer)) return [];
  const unit = {
    name: 'Hospital liaison',
    partTwo: 'program',
    reason: 'It refers people from the hospital to treatment, and says so on its door.',
  } as const;
  const id = maker.id('unit/hospital-liaison', instantAt(officer.startedOn, 600));
  return [{ id, siteId: home.id, reviewedById: officer.id, ...unit }];
}

/** The sites opened two years apart, the first with the organization. */
function opening(maker: Maker, index: number): LocalDate {
  return workdayFrom(addMonths(maker.today, -9 * 12 + index * 24));
}
