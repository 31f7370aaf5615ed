import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import { aPartner, aRunningConsent } from '../../src/modules/consents/testing/stage.ts';
import { aFamilyMember, aGuardian } from '../../src/modules/families/testing.ts';
import { lookAtFile } from '../../src/modules/imports/testing.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import {
  aCoach,
  aManager,
  anAdmin,
  aParticipant,
  aPrivacyOfficer,
} from '../../src/modules/people/testing.ts';
import { modules } from '../../src/modules.ts';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import { fillCrowd, many } from './crowd.ts';
import { readsOf } from './table-reads.ts';

type Asker = 'maya' | 'coach' | 'manager' | 'admin' | 'officer' | 'both' | 'family' | 'guardian' | 'partner';

/** Index entries and rows that one answer may read: no more than one long line of three thousand, never the crowd's. */
const mostRead = 4000;

/** Who asks for each list. A route that answers a list and is not here fails the last test. */
const lists: Record<string, Asker> = {
  '/audit': 'officer',
  '/audit?search=fox12': 'both',
  '/breaches': 'officer',
  '/complaints': 'officer',
  '/duplicates': 'manager',
  '/exports': 'admin',
  '/family': 'family',
  '/groups': 'coach',
  '/groups/:groupId/regulars': 'coach',
  '/imports': 'manager',
  '/imports/:import': 'manager',
  '/imports/:import/rows': 'manager',
  '/imports/:import/rows.csv': 'manager',
  '/instruments': 'admin',
  '/jobs': 'admin',
  '/on-call': 'admin',
  '/organization': 'manager',
  '/participants': 'manager',
  '/participants?search=fox12': 'manager',
  '/participants/:id': 'coach',
  '/partners': 'officer',
  '/participants/:id/beside': 'coach',
  '/participants/:id/can-open': 'maya',
  '/participants/:id/complaints': 'maya',
  '/participants/:id/consents': 'maya',
  '/participants/:id/disclosures': 'maya',
  '/participants/:id/episodes': 'coach',
  '/participants/:id/family': 'maya',
  '/participants/:id/family-plans': 'coach',
  '/participants/:id/forms': 'coach',
  '/participants/:id/greeting': 'coach',
  '/participants/:id/guardians': 'maya',
  '/participants/:id/line': 'maya',
  '/participants/:id/night': 'coach',
  '/participants/:id/opened': 'maya',
  '/participants/:id/opened-by': 'officer',
  '/participants/:id/plan': 'maya',
  '/participants/:id/plan/as-guardian': 'guardian',
  '/participants/:id/readers': 'maya',
  '/participants/:id/record': 'maya',
  '/participants/:id/shared': 'family',
  '/participants/:id/strengths': 'maya',
  '/people-in-programs': 'admin',
  '/reading-hours': 'admin',
  '/restrictions': 'officer',
  '/retention': 'officer',
  '/retention/people?q=ana1': 'officer',
  '/retention/records': 'officer',
  '/session': 'maya',
  '/settings/lists/:key': 'manager',
  '/settings/menu': 'admin',
  '/settings/words': 'manager',
  '/shared': 'partner',
  '/shared/:id': 'partner',
  '/staff': 'manager',
  '/today': 'coach',
  '/tokens': 'admin',
};

let house: House;
let askers: Record<Asker, Actor>;
let fill: (path: string) => string;
let large: string[];

beforeAll(async () => {
  house = await openHouse();
  const behind = house.database.behind.db;
  const place = await anOrganization(house);
  const { programId, otherProgramId } = place;
  const coach = await aCoach(house, place, { programIds: [otherProgramId] });
  const manager = await aManager(house, place);
  const maya = await aParticipant(house, place, {
    programIds: [otherProgramId],
    caseload: [coach],
    birthOn: '1990-03-04',
  });
  const officer = await aPrivacyOfficer(house, place);
  const partner = await aPartner(house, officer);
  await aRunningConsent(house, maya, partner);
  askers = {
    maya,
    coach,
    manager,
    admin: await anAdmin(house, place),
    officer,
    // A name is searched for by whoever may name people, which an officer alone may not.
    both: await aPrivacyOfficer(house, place, {
      roles: ['privacy-officer', 'manager'],
      programIds: [programId],
    }),
    family: (await aFamilyMember(house, maya)).actor,
    guardian: (await aGuardian(house, officer, maya)).actor,
    partner,
  };
  const groupId = newId();
  await house.as(coach).post('/groups', { id: groupId, name: 'Tuesday circle' });
  const looked = await lookAtFile(house, manager, 'first name,last name\nAna,Bell\n');
  const given = { ':import': looked.id, ':groupId': groupId, ':id': maya.id, ':key': 'services' };
  fill = (path) => Object.entries(given).reduce((so, [name, value]) => so.replace(name, value), path);
  await fillCrowd(behind, {
    orgId: place.orgId,
    programId,
    otherProgramId,
    coachId: coach.id,
    participantId: maya.id,
  });
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and reltuples >= ${many / 10}`.execute(behind);
  large = rows.map((row) => row.relname);
}, 180_000);
afterAll(() => house?.close());

/** Answers of one record, and what is read from end to end because everything is what is asked for. */
const others: Record<string, string> = {
  '/demo/become/:persona': 'an invented program alone',
  '/demo/explore': 'an invented program alone',
  '/demo/home': 'an invented program alone',
  '/demo/start': 'an invented program alone',
  '/account': 'one account',
  '/account/device-key': 'one account',
  '/account/sessions': 'one account',
  '/sign-in/invitation/:code': 'one code',
  '/sign-in/oidc': 'the door',
  '/sign-in/oidc/callback': 'the door',
  '/engagement': 'a report counts every episode and first contact',
  '/social-capital': 'a report counts everybody in each program',
  '/today/coaches': 'counts every caseload, once',
  '/exports/:id/everything.zip': 'a file',
  '/instruments/:key/versions/:version/package': 'one form',
  '/instruments/:key/versions/:version/questionnaire': 'one form',
  '/participants/:id/consents/:consentId': 'one consent',
  '/participants/:id/form-responses/:factId': 'one entry',
  '/shared/changes': 'a line that stays open',
  '/participants/:id/forms/:key': 'one form',
  '/participants/:id/line/:factId': 'one entry',
  '/participants/:id/line/:factId/earlier': 'one entry',
  '/participants/:id/marks': 'eight areas, as one account marked them',
  '/retention/certificates/:id': 'one certificate',
};

const routesHere = modules.flatMap(({ routes }) => routes.flatMap((row) => ('get' in row ? [row.get] : [])));

test('every list of the product is measured here, or it is said why not', () => {
  const measured = Object.keys(lists).map((path) =>
    path.replace(/\?.*/, '').replace(/^\/imports\/:import/, '/imports/:id'),
  );
  expect([...new Set([...measured, ...Object.keys(others)])].sort()).toEqual(
    [...new Set<string>(routesHere)].sort(),
  );
});

describe('every list, where each table has a hundred thousand rows', () => {
  test.each(Object.entries(lists))('GET %s walks over no whole table', async (path, asker) => {
    const ask = () => house.as(askers[asker]).get(fill(path));
    // A statement's plan is settled once it has run a few times.
    for (let run = 0; run < 6; run += 1) await ask();
    let status = 0;
    const reads = await readsOf(async () => {
      ({ status } = await ask());
    });
    const read = reads.reduce((sum, one) => sum + one.rows, 0);
    console.info(`GET ${path}: ${read} read`);
    expect(status).toBe(200);
    expect(reads.filter(({ table, walks }) => walks > 0 && large.includes(table))).toEqual([]);
    expect(read).toBeLessThanOrEqual(mostRead);
  });
});
