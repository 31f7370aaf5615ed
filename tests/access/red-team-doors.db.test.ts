import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/kernel/access/index.ts';
import { roles } from '../../src/kernel/access/index.ts';
import type { AnyRoute } from '../../src/kernel/http/route.ts';
import { verbOf } from '../../src/kernel/http/route.ts';
import { newId } from '../../src/lib/ids.ts';
import { aDraft, aRunningConsent, openStage, sign } from '../../src/modules/consents/testing/stage.ts';
import { aFamilyMember } from '../../src/modules/families/testing.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import {
  aCoach,
  aFrontDesk,
  anAdmin,
  anEvaluator,
  aParticipant,
  aStaffMember,
} from '../../src/modules/people/testing.ts';
import { endAccess } from '../../src/modules/sign-in/index.ts';
import { anAccount, aPassword, asAdministrator } from '../../src/modules/sign-in/testing/accounts.ts';
import { aBrowser } from '../../src/modules/sign-in/testing/browser.ts';
import { modules } from '../../src/modules.ts';
import type { Answer } from '../../src/testing/house.ts';
import { expectNobody, nobodysId, plain } from './alike.ts';
import { sampleOf } from './samples.ts';

const stage = openStage();
const expectNobodyThere = () => expectNobody(stage.house, stage.lin, stage.maya.id);

describe('whoever has nothing to do with Maya', () => {
  const rows: readonly AnyRoute[] = modules
    .flatMap((module): readonly AnyRoute[] => module.routes)
    .filter((row) => verbOf(row).path.includes('/:id'));

  const strangers: Record<string, () => Promise<Actor>> = {
    'a partner without a consent': async () => stage.lin,
    'a partner whose consent somebody else gave': async () => {
      const rowan = await aParticipant(stage.house, stage.place, { birthOn: '1990-01-01' });
      await aRunningConsent(stage.house, rowan, stage.lin);
      return stage.lin;
    },
    'a volunteer at the front desk of another program': () =>
      aFrontDesk(stage.house, { orgId: stage.place.orgId, programId: stage.place.otherProgramId }),
    'a coach of another program': () =>
      aCoach(stage.house, { orgId: stage.place.orgId, programId: stage.place.otherProgramId }),
    'an evaluator': () => anEvaluator(stage.house, stage.place),
    'another participant': () => aParticipant(stage.house, stage.place),
    'the family of another participant': async () =>
      (await aFamilyMember(stage.house, await aParticipant(stage.house, stage.place))).actor,
    'the administrator of another organization': async () => ({
      ...(await aStaffMember(stage.house, await anOrganization(stage.house), { roles })),
      programIds: [stage.place.programId],
    }),
  };

  function trial(row: AnyRoute): { send: (who: Actor, id: string) => Promise<Answer>; name: string } {
    const { verb, path } = verbOf(row);
    const body = row.body ? sampleOf(row.body) : undefined;
    const others = newId();
    const at = (id: string) =>
      path.replace(':id', id).replace(':key', 'services').replaceAll(/:\w+/g, others);
    return { name: `${verb} ${path}`, send: (who, id) => stage.house.as(who)[verb](at(id), body) };
  }

  test.each(Object.keys(strangers))(
    '%s hears at no door a word about her that is not said of nobody',
    async (which) => {
      const who = await strangers[which]?.();
      if (!who) throw new Error(`nobody comes as ${which}`);
      const told: string[] = [];
      for (const { name, send } of rows.map(trial)) {
        const [hers, nobodys] = [await send(who, stage.maya.id), await send(who, nobodysId)];
        if (JSON.stringify(plain(hers)) !== JSON.stringify(plain(nobodys)))
          told.push(`${name}: ${hers.status} ${nobodys.status} ${hers.statements} ${nobodys.statements}`);
      }
      expect(told).toEqual([]);
    },
  );
});

describe('who can not sign alone', () => {
  test('a minor’s own hand lets nobody in, on a screen or on paper', async () => {
    stage.maya = await aParticipant(stage.house, stage.place, {
      birthOn: '2012-06-01',
      caseload: [stage.coach],
    });
    const screen = await sign(stage.house, stage.maya, aDraft(stage.lin.id));
    const paper = await stage.house.as(stage.coach).post(stage.at('/consents/paper'), {
      ...{ ...aDraft(stage.lin.id), id: newId(), statements: ['right-to-revoke'] },
      signatures: [{ by: 'participant', name: 'Maya Rivera', signedOn: '2026-11-18' }],
      image: { type: 'image/png', base64: 'aGVyb24=' },
    });
    expect([screen.status, paper.status]).toEqual([400, 400]);
    await expectNobodyThere();
  });

  test('her own family does not notice with whom she shares', async () => {
    const { actor } = await aFamilyMember(stage.house, stage.maya);
    const doors = [
      '/family',
      stage.at('/shared'),
      stage.at('/consents'),
      stage.at('/disclosures'),
      `/shared/${stage.maya.id}`,
      '/partners',
      '/shared',
    ];
    const heard = async () => {
      const all: object[] = [];
      for (const door of doors) all.push(plain(await stage.house.as(actor).get(door)));
      return all;
    };
    const before = await heard();
    await stage.consents();
    await stage.record();
    expect(await heard()).toEqual(before);
  });
});

describe('keys that were stolen, or kept', () => {
  const doors = () => [
    '/participants?search=Maya',
    `/participants/${stage.maya.id}/line`,
    `/participants/${nobodysId}/line`,
    '/shared',
    '/session',
  ];

  test('the old session of somebody who left opens what a made-up one does', async () => {
    const account = await anAccount(stage.house.app, {
      orgId: stage.place.orgId,
      programIds: [stage.place.programId],
    });
    const browser = aBrowser(stage.house.app.server);
    await browser.post('/sign-in', { login: account.login, password: aPassword });
    expect((await browser.get(`/participants/${stage.maya.id}/line`)).status).toBe(200);
    await asAdministrator(stage.house.app, stage.place.orgId, (permit) => endAccess(permit, account.id));
    const forger = browser.copy();
    for (const [name, value] of browser.cookies) forger.cookies.set(name, value.replaceAll(/[a-z]/g, 'q'));
    for (const door of doors()) expect(plain(await browser.get(door))).toEqual(plain(await forger.get(door)));
  });

  test('a script’s token whose maker is gone opens what a made-up one does', async () => {
    const admin = await anAdmin(stage.house, stage.place);
    const made = { name: 'Nightly', roles: ['manager'], programIds: [stage.place.programId], scopes: ['*'] };
    const { secret } = (await stage.house.as(admin).post('/tokens', made)).body as { secret: string };
    expect(secret).toMatch(/^tl_/);
    const script = aBrowser(stage.house.app.server);
    const told = (token: string, door: string) => script.get(door, { authorization: `Bearer ${token}` });
    for (const door of doors())
      expect(plain(await told(secret, door))).toEqual(
        plain(await told(`tl_${secret.slice(3).replaceAll(/[a-z]/g, 'q')}`, door)),
      );
  });

  test('a link somebody used already names nobody, and one of a partner who was let go is like one that never was', async () => {
    const officer = stage.house.as(stage.officer);
    const browser = aBrowser(stage.house.app.server);
    const invite = async () =>
      ((await officer.post(`/partners/${stage.lin.id}/invitation`)).body as { code: string }).code;
    const [used, waiting] = [await invite(), await invite()];
    await browser.post('/sign-in/invitation', {
      code: used,
      login: `${stage.lin.id}@example.org`,
      password: aPassword,
    });
    expect(JSON.stringify((await browser.get(`/sign-in/invitation/${used}`)).body)).not.toMatch(
      /Lin|Maya|Harbor/,
    );
    await officer.post(`/partners/${stage.lin.id}/end`);
    const stranger = aBrowser(stage.house.app.server);
    const unknown = plain(await stranger.get(`/sign-in/invitation/${waiting.replaceAll(/[a-z]/g, 'q')}`));
    for (const code of [used, waiting])
      expect(plain(await stranger.get(`/sign-in/invitation/${code}`))).toEqual(unknown);
  });

  test('a handed-over code that was used, or is over, is like one that never was', async () => {
    const codeOf = async () =>
      ((await stage.house.as(stage.coach).post(stage.at('/sign-in-code'))).body as { code: string }).code;
    const used = await codeOf();
    const tried = (code: string) =>
      aBrowser(stage.house.app.server, { ip: '203.0.113.99' }).post('/sign-in/code', { code });
    expect((await tried(used)).status).toBe(200);
    const never = plain(await tried('0000-0000'));
    expect(plain(await tried(used))).toEqual(never);
    const over = await codeOf();
    stage.later(2 * 86_400 + 1);
    expect(plain(await tried(over))).toEqual(never);
  });

  test('a wrong password for her name is a wrong password for any name', async () => {
    const login = `maya-${stage.maya.id}@example.org`;
    await anAccount(stage.house.app, {
      orgId: stage.place.orgId,
      id: stage.maya.id,
      kind: 'participant',
      roles: [],
      login,
    });
    const tried = async (name: string, ip: string) => {
      const browser = aBrowser(stage.house.app.server, { ip });
      const all: object[] = [];
      for (let at = 0; at < 5; at += 1)
        all.push(plain(await browser.post('/sign-in', { login: name, password: 'another long password' })));
      return all;
    };
    expect(await tried(login, '203.0.113.21')).toEqual(
      await tried(login.replace('maya', 'nobo'), '203.0.113.22'),
    );
  });
});

describe('who looks for her by name', () => {
  test.each(['Maya Rivera', 'Maia Ribera', 'Riv', 'M'])(
    'a volunteer at the front desk of another program finds nobody called %s, at the same cost as a name nobody has',
    async (name) => {
      const desk = await aFrontDesk(stage.house, {
        orgId: stage.place.orgId,
        programId: stage.place.otherProgramId,
      });
      const look = (search: string) =>
        stage.house.as(desk).get(`/participants?search=${encodeURIComponent(search)}`);
      const nobodys = name.replaceAll(/[a-z]/g, 'o').replaceAll(/[A-Z]/g, 'Z');
      expect(plain(await look(name))).toEqual(plain(await look(nobodys)));
    },
  );

  test('a number that is hers in one organization is free in every other', async () => {
    const admin = await anAdmin(stage.house, await anOrganization(stage.house));
    const asked = (id: string) =>
      stage.house.as(admin).post('/partners', { id, name: 'Dr. Ode', from: 'Clinic', kind: 'clinician' });
    const [hers, fresh] = [await asked(stage.maya.id), await asked(newId())];
    expect([hers.status, hers.statements]).toEqual([fresh.status, fresh.statements]);
    await expectNobody(
      stage.house,
      { kind: 'partner', id: stage.maya.id, orgId: admin.orgId },
      stage.maya.id,
    );
  });
});

test('the doors of an invented program do not tell in a real one who is here', async () => {
  const asked = async (persona: string) => [
    plain(await stage.house.as(stage.lin).get(`/demo/become/${persona}`)),
    plain(await stage.house.as(stage.lin).post('/demo/become', { persona })),
  ];
  expect(await asked(stage.maya.id)).toEqual(await asked(nobodysId));
});
