import { expect, test } from 'vitest';
import type { FamilyActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import { aFamilyMember, openStage } from '../families/testing.ts';
import { aParticipant } from '../people/testing.ts';
import { marksOf, toldOf } from './domain/picture.ts';
import type { Marking, Profile } from './schema.ts';
import { aCheck } from './testing.ts';

const stage = openStage();

const profileOf = async (): Promise<Profile> =>
  (await stage.withMaya().get(stage.at('/strengths'))).body as Profile;
const marksBy = (who: FamilyActor, body: object) => stage.house.as(who).post(stage.at('/marks'), body);
const asks = (linkId: string, body: object) =>
  stage.withMaya().post(stage.at(`/family/${linkId}/voice`), body);
const marking = (answers: Record<string, number>, over: object = {}) => ({
  id: newId(),
  version: '1',
  answers,
  ...over,
});

test('a family member marks the eight domains with their own account, and stands on the picture as a voice by themselves', async () => {
  const rosa = await aFamilyMember(stage.house, stage.maya);
  await asks(rosa.linkId, { asked: true });
  await stage.withMaya().post(stage.at('/forms'), aCheck({ 'd3.1': 'very-much' }));
  const open = (await stage.house.as(rosa.actor).get(stage.at('/marks'))).body as Marking;
  expect(open).toMatchObject({ participantName: 'Maya', marked: [] });
  expect(open.instrument.sources).toHaveLength(8);
  const body = marking({ 'd3.1': 0, 'd5.1': 2 });
  expect(await marksBy(rosa.actor, body)).toMatchObject({
    status: 201,
    body: { id: body.id, already: false },
  });
  expect((await marksBy(rosa.actor, body)).body).toEqual({ id: body.id, already: true });
  for (const reader of [stage.maya, stage.coach]) {
    const seen = (await stage.house.as(reader).get(stage.at('/strengths'))).body as Profile;
    expect(toldOf('D3', seen).map(({ voice, who }) => [voice, who])).toEqual([
      ['participant', undefined],
      ['family', 'Rosa'],
    ]);
    expect(marksOf('D3', 'participant', seen)[0]).toMatchObject({ order: 4 });
    expect(marksOf('D3', 'family', seen)[0]).toMatchObject({ order: 1 });
  }
});

test('nobody marks who was not asked, and nothing stays on the picture once the participant no longer asks', async () => {
  const rosa = await aFamilyMember(stage.house, stage.maya);
  const body = marking({ 'd1.1': 1 });
  expect(await marksBy(rosa.actor, body)).toMatchObject({
    status: 409,
    body: { code: 'families/not-asked' },
  });
  expect((await stage.house.as(rosa.actor).get(stage.at('/marks'))).status).toBe(409);
  await asks(rosa.linkId, { asked: true });
  await marksBy(rosa.actor, body);
  expect((await profileOf()).readings).toMatchObject([{ voice: 'family', who: 'Rosa' }]);
  await asks(rosa.linkId, { asked: false });
  expect(await profileOf()).toMatchObject({ readings: [], voices: [] });
  const other = await aParticipant(stage.house, stage.place, { chosenName: 'Kit' });
  expect((await stage.house.as(rosa.actor).get(`/participants/${other.id}/marks`)).status).toBe(404);
  for (const actor of [stage.maya, stage.coach])
    expect((await stage.house.as(actor).post(stage.at('/marks'), marking({ 'd1.1': 1 }))).status).toBe(403);
});

test('who marked takes it back, and the end of the link takes all of it', async () => {
  const rosa = await aFamilyMember(stage.house, stage.maya);
  await asks(rosa.linkId, { asked: true });
  const [first, second] = [marking({ 'd1.1': 1 }), marking({ 'd1.1': 3 })];
  await marksBy(rosa.actor, first);
  await marksBy(rosa.actor, second);
  const back = await stage.house.as(rosa.actor).post(`/family/voices/${second.id}/take-back`);
  expect(back.status).toBe(200);
  expect((await profileOf()).readings).toMatchObject([{ id: first.id }]);
  // What was marked is no sentence: it stands among the marks alone.
  expect((await stage.own(rosa.actor)).voices).toEqual([]);
  await stage.withMaya().post(stage.at(`/family/${rosa.linkId}/end`));
  expect((await profileOf()).readings).toEqual([]);
});

test('somebody of the community speaks as such, and two of one voice are two views', async () => {
  const [rosa, lee] = [
    await aFamilyMember(stage.house, stage.maya),
    await aFamilyMember(stage.house, stage.maya, { called: 'Lee, from the choir' }),
  ];
  await asks(rosa.linkId, { asked: true, as: 'community' });
  await asks(lee.linkId, { asked: true, as: 'community' });
  await marksBy(rosa.actor, marking({ 'd7.1': 0 }));
  await marksBy(lee.actor, marking({ 'd7.1': 3 }));
  const seen = await profileOf();
  expect(seen.voices.map(({ voice, own }) => [voice, own])).toEqual([
    ['community', true],
    ['community', true],
  ]);
  const told = toldOf('D7', seen);
  expect(told.map(({ voice, readings }) => [voice, readings.length])).toEqual([
    ['community', 1],
    ['community', 1],
  ]);
  expect(new Set(told.map(({ who }) => who))).toEqual(new Set(['Rosa', 'Lee, from the choir']));
});

test('an answer that was not offered, to a version nobody knows, or none at all is refused', async () => {
  const rosa = await aFamilyMember(stage.house, stage.maya);
  await asks(rosa.linkId, { asked: true });
  for (const body of [
    marking({ 'd1.1': 19 }),
    marking({ 'd9.1': 0 }),
    marking({}),
    marking({ 'd1.1': 0 }, { version: '99' }),
  ])
    expect(await marksBy(rosa.actor, body)).toMatchObject({
      status: 400,
      body: { code: 'recovery-capital/not-offered' },
    });
});
