import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { anAdmin } from '../people/testing.ts';
import {
  aCutOff,
  answersOf,
  aPackage,
  aQuestionnaire,
  aScale,
  aware,
  keys,
  mirc,
  scoringOf,
  sds,
  upTo,
  urica,
  whoqol,
} from './domain/testing/packages.ts';
import type { Added, Instruments, Looked } from './schema/keeping.ts';
import type { Given, OneResponse, ScaleView } from './schema.ts';

import { aFormsPlace } from './testing.ts';

let house: House;
let admin: StaffActor;
let sam: StaffActor;
let maya: ParticipantActor;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  ({ admin, sam, maya } = await aFormsPlace(house));
});

const asText = (file: object | string): string => (typeof file === 'string' ? file : JSON.stringify(file));
const upload = (file: object | string, by = admin) =>
  house.as(by).upload(`/instruments?${new URLSearchParams({ id: newId() })}`, asText(file), 'package.json');
async function add(file: object | string, by = admin): Promise<Added> {
  const answer = await upload(file, by);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}
const look = async (file: object | string): Promise<Looked> =>
  (await house.as(admin).upload('/instruments/look', asText(file), 'package.json')).body;
const take = async ({ key, version }: Pick<Added, 'key' | 'version'>, by = admin): Promise<string> =>
  (await house.as(by).get(`/instruments/${key}/versions/${version}/package`)).bytes.toString();

async function send(
  { key, version }: Pick<Added, 'key' | 'version'>,
  points: Readonly<Record<string, number>>,
) {
  const said = { instrument: key, version, language: 'en', mode: 'self', voice: 'participant' };
  const body = { id: newId(), happenedAt: new Date().toISOString(), answers: answersOf(points), ...said };
  const answer = await house.as(maya).post(`/participants/${maya.id}/forms`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as Given;
}

const all = (count: number, points: number): Record<string, number> =>
  Object.fromEntries(upTo(count).map((key) => [key, points]));
const by = (results: readonly ScaleView[]): Record<string, number | string | null | undefined> =>
  Object.fromEntries(results.map(({ key, value, reason }) => [key, value ?? reason]));

describe('an instrument that is known nowhere comes in with its scoring, and needs no code', () => {
  test('MIRC: 28 and 112, its parts 7 and 28, a domain it does not name not measured', async () => {
    const added = await add(mirc());
    const reversed = Object.fromEntries(keys(2, 9, 16, 23).map((key) => [key, 4]));
    const lowest = { ...all(28, 1), ...reversed };
    const highest = Object.fromEntries(Object.entries(lowest).map(([key, points]) => [key, 5 - points]));
    const least = await send(added, lowest);
    expect(by(least.results)).toEqual({ social: 7, physical: 7, human: 7, cultural: 7, total: 28 });
    const most = await send(added, highest);
    expect(by(most.results)).toEqual({ social: 28, physical: 28, human: 28, cultural: 28, total: 112 });
    expect(most.results.at(-1)).toMatchObject({ most: 112 });
    const { 28: _, ...open } = lowest;
    expect(by((await send(added, open)).results)).toMatchObject({
      social: 7,
      cultural: 'incomplete',
      total: 'incomplete',
    });
    const profile = (await house.as(sam).get(`/participants/${maya.id}/strengths`)).body;
    expect(JSON.stringify(profile)).toContain('A view made up for a test');
  });

  test('WHOQOL: a mean on a scale to 100 with reversed items; two missing are let pass, a fifth of all voids it', async () => {
    const added = await add(whoqol());
    const threes = await send(added, all(26, 3));
    expect(by(threes.results)).toEqual({ physical: 12, 'physical-100': 50 });
    const given = { ...all(26, 3), 3: 2, 4: 2, 10: 5, 15: 2, 16: 3, 17: 4, 18: 4 };
    expect(by((await send(added, given)).results)).toEqual({ physical: 14.857, 'physical-100': 67.857 });
    const without = (...gone: readonly number[]) =>
      Object.fromEntries(Object.entries(all(26, 3)).filter(([key]) => !keys(...gone).includes(key)));
    expect(by((await send(added, without(17, 18))).results)).toMatchObject({ physical: 12 });
    expect(by((await send(added, without(16, 17, 18))).results)).toMatchObject({ physical: 'incomplete' });
    expect(by((await send(added, without(1, 2, 5, 6, 7, 8))).results)).toMatchObject({
      physical: 'not-valid',
    });
  });

  test('URICA: 10.143, from -2 to 14', async () => {
    const { parts, file } = urica();
    const added = await add(file);
    const points = (of: Readonly<Record<keyof typeof parts, readonly number[]>>) =>
      Object.fromEntries(
        Object.entries(parts).flatMap(([part, items]) => {
          const given = Object.entries(of).find(([name]) => name === part)?.[1] ?? [];
          return items.map((key, at) => [key, given[at] ?? 0] as const);
        }),
      );
    const seven = (value: number) => Array.from({ length: 7 }, () => value);
    const readiness = async (of: Parameters<typeof points>[0]) =>
      by((await send(added, points(of))).results).readiness;
    expect(
      await readiness({
        pc: [1, 1, 1, 2, 2, 2, 2],
        c: seven(4),
        a: [5, 5, 4, 4, 4, 4, 4],
        m: [4, 4, 4, 3, 3, 3, 3],
      }),
    ).toBe(10.143);
    expect(await readiness({ pc: seven(5), c: seven(1), a: seven(1), m: seven(1) })).toBe(-2);
    expect(await readiness({ pc: seven(1), c: seven(5), a: seven(5), m: seven(5) })).toBe(14);
  });

  test('AWARE: all ones make 58 of reversed items, not 28', async () => {
    const { results } = await send(await add(aware()), all(28, 1));
    expect(results).toMatchObject([{ value: 58, band: { key: '56-69' } }]);
  });

  test('SDS: 5 and 4 are read by the substance; unknown shows each reading and guesses none', async () => {
    const added = await add(sds());
    const readings = async (points: Readonly<Record<string, number>>) => {
      const [total] = (await send(added, points)).results;
      return [total?.value, total?.band, total?.readings.map(({ key, dependsOn }) => [dependsOn?.text, key])];
    };
    const five = { 1: 3, 2: 2, 3: 0, 4: 0, 5: 0 };
    expect(await readings(five)).toEqual([
      5,
      undefined,
      [
        ['amphetamine', 'positive'],
        ['heroin', 'positive'],
      ],
    ]);
    expect(await readings({ ...five, 2: 1 })).toEqual([
      4,
      undefined,
      [
        ['amphetamine', 'negative'],
        ['heroin', 'positive'],
      ],
    ]);
  });
});

describe('a package', () => {
  test('is looked at before anything is kept: its scales, its dates, what nobody has checked', async () => {
    expect(await look(mirc())).toMatchObject({
      title: 'Pebbles',
      questions: 28,
      refused: [],
      candidates: [{ key: 'mirc', sure: true, roles: ['participant', 'coach'] }],
      packaged: {
        version: '1',
        effectiveFrom: '2026-01-01',
        scales: [{}, {}, {}, {}, { text: 'total' }],
        domains: ['D2', 'D7'],
      },
    });
    expect((await look(sds())).packaged?.provisional).toBe(1);
    const { instruments } = (await house.as(admin).get('/instruments')).body as Instruments;
    expect(instruments.map(({ key }) => key)).not.toContain('sds');
  });

  test('comes beside its questionnaire as well, in the same upload', async () => {
    const { questionnaire, ...file } = sds();
    expect((await look(file)).refused).toMatchObject([{ feature: 'package-no-form' }]);
    const entry = [{ resource: questionnaire }, { resource: file }];
    const added = await add({ resourceType: 'Bundle', type: 'collection', entry });
    expect((await send(added, all(5, 1))).results).toMatchObject([{ value: 5 }]);
  });

  test('is refused with each fault named, and nothing is kept of it', async () => {
    const scoring = scoringOf(aScale('total', [...upTo(5), '6'], { reversed: ['7'] }));
    const faulty = aPackage(5, { min: 0, max: 3 }, { scoring });
    expect((await look(faulty)).refused).toMatchObject([
      { feature: 'package-unknown-item', detail: 'total: 6' },
      { feature: 'package-reversed', detail: 'total: 7' },
    ]);
    expect((await upload(faulty)).body).toMatchObject({ status: 400, code: 'forms/refused' });
    const twice = { resourceType: 'Bundle', entry: [{ resource: sds() }, { resource: mirc() }] };
    expect((await look(twice)).refused).toMatchObject([{ feature: 'several-packages' }]);
  });

  test('goes out as it came, and in another place it is the same instrument', async () => {
    const out = await take(await add(mirc()));
    const elsewhere = await anAdmin(house, await anOrganization(house));
    const there = await add(out, elsewhere);
    expect(there).toMatchObject({ key: 'mirc', version: '1' });
    expect(JSON.parse(await take(there, elsewhere))).toEqual(JSON.parse(out));
    expect((await look(out)).known).toBe('1');
    const shipped = await take({ key: 'eight-domains', version: '1' });
    expect((await look(shipped)).known).toBe('1');
  });

  test('says from when it holds: until then the version before is opened', async () => {
    await add(aPackage(5, { min: 0, max: 3 }));
    await add(aPackage(5, { min: 0, max: 3 }, { version: '2', effectiveFrom: '2099-01-01' }));
    const { instruments } = (await house.as(admin).get('/instruments')).body as Instruments;
    const current = instruments.filter((one) => one.key === 'pebbles' && one.current);
    expect(current.map(({ version }) => version)).toEqual(['1']);
  });
});

describe('a cut-off that nobody had checked', () => {
  const wording = () => ({ ...aQuestionnaire(upTo(6), { min: 0, max: 4 }), title: 'Six questions' });
  const bring = async (): Promise<Added> => {
    const query = new URLSearchParams({ id: newId(), as: 'k6', roles: 'participant' });
    const answer = await house.as(admin).upload(`/instruments?${query}`, asText(wording()), 'six.json');
    return answer.body as Added;
  };
  const corrected = (out: string): object => {
    const file = JSON.parse(out) as ReturnType<typeof aPackage>;
    const cutOffs = [
      aCutOff([
        ['below', 0, 11],
        ['serious', 12, 24, true],
      ]),
      aCutOff([['moderate', 6, 12]], { verifiedBy: 'Lena Whitfield', verifiedOn: '2026-11-20' }),
    ];
    const scoring = scoringOf(aScale('total', upTo(6), { range: { min: 0, max: 24 }, cutOffs }));
    return { ...file, version: '2', scoring };
  };
  const twelve = all(6, 2);

  test('is corrected by uploading the package as a new version; what was read before stays as it was', async () => {
    const added = await bring();
    expect(added.key).toBe('k6');
    const before = await send(added, twelve);
    const changed = await add(corrected(await take(added)));
    expect(changed).toMatchObject({ key: 'k6', version: '2' });
    const after = await send(changed, twelve);
    expect([before, after]).toMatchObject([
      { results: [{ value: 12, band: { key: 'below' } }] },
      { results: [{ value: 12, band: { key: 'serious' } }] },
    ]);
    const old: OneResponse = (
      await house.as(maya).get(`/participants/${maya.id}/form-responses/${before.id}`)
    ).body;
    expect(old.instrument).toMatchObject({ version: added.version });
    expect(old.facts.results[0]?.band?.key).toBe('below');
    expect(old.instrument?.scoring.scales[0]?.cutOffs[1]?.provisional).toBe(true);
    expect(JSON.parse(await take(changed))).toMatchObject({
      needsOnCall: true,
      scoring: { scales: [{ cutOffs: [{}, { verifiedBy: 'Lena Whitfield', provisional: false }] }] },
    });
  });

  test('stays corrected when its words come in another language later', async () => {
    await add(corrected(await take(await bring())));
    const spanish = { ...aQuestionnaire(upTo(6), { min: 0, max: 4 }, 'Piedrita'), language: 'es' };
    const query = new URLSearchParams({ id: newId(), as: 'k6' });
    const added = (await house.as(admin).upload(`/instruments?${query}`, asText(spanish), 'seis.json'))
      .body as Added;
    const out = JSON.parse(await take(added));
    expect(out).toMatchObject({ key: 'k6', version: '2.2', languages: ['es', 'en'] });
    expect(JSON.stringify(out)).toContain('Lena Whitfield');
  });

  test('is lost by no plain file of the same name either', async () => {
    await add({ ...sds(), questionnaire: { ...aQuestionnaire(upTo(5), { min: 0, max: 3 }), name: 'SDS' } });
    const plain = { ...aQuestionnaire(upTo(5), { min: 0, max: 3 }, 'Stone'), name: 'SDS' };
    const added = await add(plain);
    expect((await send(added, all(5, 1))).results).toMatchObject([{ value: 5 }]);
    const other = { ...aQuestionnaire(upTo(2), { min: 0, max: 3 }), name: 'SDS' };
    expect((await add(other)).key).toBe('sds-own');
  });
});
