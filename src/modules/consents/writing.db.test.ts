import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import type { Answer } from '../../testing/house.ts';
import { aGuardian } from '../families/testing.ts';
import { aParticipant } from '../people/testing.ts';
import type { Consents, PaperConsentEntry, WholeConsent } from './schema.ts';
import { aDraft, aPartner, openStage, sign } from './testing/stage.ts';

const stage = openStage();

const codeOf = ({ body }: Answer): string => (body as { code: string }).code;
const fieldsOf = ({ body }: Answer): object => (body as { fields: object }).fields;
const whole = async (id: string): Promise<WholeConsent> =>
  (await stage.house.as(stage.maya).get(stage.at(`/consents/${id}`))).body as WholeConsent;
const all = async (): Promise<Consents> =>
  (await stage.house.as(stage.maya).get(stage.at('/consents'))).body as Consents;

const picture = { type: 'image/png', base64: Buffer.from('a drawn hand').toString('base64') } as const;

const aPaper = (given: Partial<PaperConsentEntry> = {}): PaperConsentEntry => ({
  ...aDraft(stage.lin.id),
  id: newId(),
  statements: ['right-to-revoke'],
  signatures: [{ by: 'participant', name: 'Maya Rivera', signedOn: '2026-11-18' }],
  image: picture,
  ...given,
});

describe('a consent signed on a screen', () => {
  it('is kept word for word as it was shown, with the hash of the words', async () => {
    const { id, status } = await sign(stage.house, stage.maya, aDraft(stage.lin.id, { language: 'es' }));
    expect(status).toBe(201);
    const kept = await whole(id);
    const texts = kept.paragraphs.map(({ text }) => text);
    expect(kept.sha256).toBe(createHash('sha256').update(texts.join('\n')).digest('hex'));
    expect(texts).toContain('Quién puede tenerlo: Dr. Lin.');
    expect(kept).toMatchObject({
      ...{ title: 'Lo que usted acepta compartir', language: 'es', standing: 'runs' },
      expiry: { by: 'date', on: '2026-12-31' },
      signatures: [{ by: 'participant', name: 'Maya Rivera', how: 'typed' }],
      running: [{ recipientId: stage.lin.id, information: ['note', 'attendance'], purposes: ['treatment'] }],
    });
  });

  it('is told everything it lacks at once, and is not kept', async () => {
    const lacking = aDraft(stage.lin.id, {
      ...{ information: [], described: ' ', recipients: [], purposes: [], expiry: undefined },
    });
    const answer = await sign(stage.house, stage.maya, lacking, { signature: { name: ' ', how: 'typed' } });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'consents/incomplete']);
    expect(fieldsOf(answer)).toEqual({
      information: '§ 2.31(a)(3)',
      recipient: '§ 2.31(a)(4)(i)',
      purpose: '§ 2.31(a)(5)',
      expiry: '§ 2.31(a)(7)',
      signature: '§ 2.31(a)(8)',
    });
    expect((await all()).consents).toEqual([]);
  });

  it('makes the statements its kind and its recipient ask for by itself', async () => {
    const clinic = await aPartner(stage.house, stage.officer, { hipaa: true });
    const draft = aDraft(clinic.id, {
      kind: 'tpo',
      purposes: ['treatment', 'payment'],
      expiry: { by: 'none' },
    });
    const { id } = await sign(stage.house, stage.maya, draft);
    expect((await whole(id)).statements).toEqual([
      'right-to-revoke',
      'hipaa-redisclosure',
      'tpo-redisclosure',
      'refusal-consequences',
    ]);
  });

  it('is refused where other words were shown than it says now', async () => {
    const shown = ['Everything, to everybody.'];
    const answer = await sign(stage.house, stage.maya, aDraft(stage.lin.id), { shown });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'consents/other-words']);
    expect(await stage.record()).toBe(404);
  });

  it('keeps a drawn hand, and asks for it', async () => {
    const drawn = { signature: { name: 'Maya Rivera', how: 'drawn' } };
    const without = await sign(stage.house, stage.maya, aDraft(stage.lin.id), drawn);
    expect([without.status, fieldsOf(without)]).toEqual([400, { image: 'consents/image-missing' }]);
    const { id } = await sign(stage.house, stage.maya, aDraft(stage.lin.id), { ...drawn, image: picture });
    expect((await whole(id)).image).toEqual(picture);
  });

  it('sent again changes nothing, and under the number of somebody else’s is not said to be kept', async () => {
    const first = await sign(stage.house, stage.maya, aDraft(stage.lin.id));
    const again = await sign(stage.house, stage.maya, aDraft(stage.lin.id), { id: first.id });
    expect([again.status, again.body]).toEqual([201, { id: first.id, already: true }]);
    const rowan = await aParticipant(stage.house, stage.place, { birthOn: '1985-01-01' });
    const taken = await sign(stage.house, rowan, aDraft(stage.lin.id), { id: first.id });
    expect([taken.status, codeOf(taken)]).toEqual([409, 'consents/id-taken']);
    expect((await stage.house.as(stage.lin).get(`/shared/${rowan.id}`)).status).toBe(404);
  });
});

describe('who has to sign', () => {
  it('for a minor is the minor and who decides for them: one hand on a screen is not enough', async () => {
    const noor = await aParticipant(stage.house, stage.place, { birthOn: '2011-06-01' });
    const preview = await stage.house
      .as(noor)
      .post(`/participants/${noor.id}/consents/preview`, aDraft(stage.lin.id));
    expect(preview.body).toMatchObject({
      signers: ['participant', 'guardian'],
      missing: [{ code: 'signer', paragraph: '§ 2.31(a)(8)' }],
    });
    const signed = await sign(stage.house, noor, aDraft(stage.lin.id));
    expect([signed.status, fieldsOf(signed)]).toEqual([400, { signer: '§ 2.31(a)(8)' }]);
  });

  it('is somebody of unknown age alone once they say that they are of age, and the words they sign say so', async () => {
    const kit = await aParticipant(stage.house, stage.place, {});
    const look = async (over: object = {}) =>
      (
        await stage.house
          .as(kit)
          .post(`/participants/${kit.id}/consents/preview`, { ...aDraft(stage.lin.id), ...over })
      ).body as {
        mayDeclareAge: boolean;
        missing: object[];
        paragraphs: { element: string; text: string }[];
      };
    expect(await look()).toMatchObject({ mayDeclareAge: true, missing: [{ code: 'signer' }] });
    expect(fieldsOf(await sign(stage.house, kit, aDraft(stage.lin.id)))).toHaveProperty('signer');
    const said = await look({ ofAge: true });
    expect(said).toMatchObject({ mayDeclareAge: false, missing: [] });
    expect(said.paragraphs).toContainEqual({ element: 'of-age', text: 'I am 18 years old, or older.' });
    expect((await sign(stage.house, kit, { ...aDraft(stage.lin.id), ofAge: true })).status).toBe(201);
    expect((await stage.house.as(stage.lin).get(`/shared/${kit.id}`)).status).toBe(200);
  });

  it('is no minor alone, whatever they say of their age', async () => {
    const noor = await aParticipant(stage.house, stage.place, { birthOn: '2011-06-01' });
    const signed = await sign(stage.house, noor, { ...aDraft(stage.lin.id), ofAge: true });
    expect([signed.status, fieldsOf(signed)]).toEqual([400, { signer: '§ 2.31(a)(8)' }]);
  });

  it('is whom a court appointed, for as long as that stands on record', async () => {
    await aGuardian(stage.house, stage.officer, stage.maya);
    const signed = await sign(stage.house, stage.maya, aDraft(stage.lin.id));
    expect(fieldsOf(signed)).toEqual({ signer: '§ 2.31(a)(8)' });
    const paper = aPaper({ signatures: [{ by: 'guardian', name: 'Elena', signedOn: '2026-11-18' }] });
    const recorded = await stage.house.as(stage.coach).post(stage.at('/consents/paper'), paper);
    expect(recorded.status).toBe(201);
  });
});

describe('a paper', () => {
  it('is recorded with a scan, and counts from the day it was signed', async () => {
    const paper = aPaper();
    const recorded = await stage.house.as(stage.coach).post(stage.at('/consents/paper'), paper);
    expect(recorded.status).toBe(201);
    const kept = await whole(paper.id);
    expect(kept).toMatchObject({
      ...{ image: picture, standing: 'runs', recordedBy: 'Sam coach', statements: ['right-to-revoke'] },
      signatures: [{ by: 'participant', how: 'paper', at: '2026-11-18T05:00:00.000Z' }],
    });
    expect(await stage.record()).not.toBe(404);
  });

  it('may be a picture of two hundred thousand bytes, and no larger', async () => {
    const scanOf = (bytes: number) => ({ ...picture, base64: Buffer.alloc(bytes, 7).toString('base64') });
    const coach = stage.house.as(stage.coach);
    const large = aPaper({ image: scanOf(200_000) });
    expect((await coach.post(stage.at('/consents/paper'), large)).status).toBe(201);
    expect((await whole(large.id)).image).toEqual(large.image);
    const larger = await coach.post(stage.at('/consents/paper'), aPaper({ image: scanOf(210_000) }));
    expect([larger.status, Object.keys(fieldsOf(larger))]).toEqual([400, ['image.base64']]);
  });

  it('without its date or a statement it has to make is no consent', async () => {
    const undated = aPaper({ statements: [], signatures: [{ by: 'participant', name: 'Maya Rivera' }] });
    const answer = await stage.house.as(stage.coach).post(stage.at('/consents/paper'), undated);
    expect(fieldsOf(answer)).toEqual({ 'right-to-revoke': '§ 2.31(a)(6)', 'signed-on': '§ 2.31(a)(9)' });
  });

  it('dated tomorrow is not signed yet', async () => {
    const ahead = aPaper({
      signatures: [{ by: 'participant', name: 'Maya Rivera', signedOn: '2026-11-21' }],
    });
    const answer = await stage.house.as(stage.coach).post(stage.at('/consents/paper'), ahead);
    expect(fieldsOf(answer)).toEqual({ signer: '§ 2.31(a)(8)' });
  });

  it('by which it is taken back ends it as it is recorded, with the day it came in', async () => {
    const consentId = await stage.consents();
    const at = stage.at(`/consents/${consentId}/revoke-in-writing`);
    const coach = stage.house.as(stage.coach);
    const ahead = await coach.post(at, { id: newId(), receivedOn: '2026-11-22' });
    expect(fieldsOf(ahead)).toEqual({ receivedOn: 'consents/lies-ahead' });
    expect((await coach.post(at, { id: newId(), receivedOn: '2026-11-19' })).status).toBe(201);
    expect(await stage.record()).toBe(404);
    const [consent] = (await all()).consents;
    expect(consent).toMatchObject({
      ...{ takenBack: true, running: [] },
      revocations: [{ inWriting: { receivedOn: '2026-11-19', receivedBy: 'Sam coach' } }],
    });
  });
});

describe('what happened since', () => {
  it('is told with each consent: what was taken back, from whom, and what is left', async () => {
    const consentId = await stage.consents();
    stage.later(60);
    await stage.revokes(consentId, { recipientId: stage.lin.id, information: 'note' });
    expect((await all()).consents).toMatchObject([
      {
        ...{ id: consentId, standing: 'runs', takenBack: false },
        revocations: [{ information: 'note', recipientName: 'Dr. Lin' }],
        running: [{ information: ['attendance'] }],
      },
    ]);
  });

  it('lies never ahead, and is no event where the consent ends by a date', async () => {
    const consentId = await stage.consents();
    const at = stage.at(`/consents/${consentId}/happened`);
    const coach = stage.house.as(stage.coach);
    const ahead = await coach.post(at, { id: newId(), what: 'known-false', at: '2026-11-20T15:00:01Z' });
    expect(fieldsOf(ahead)).toEqual({ at: 'consents/lies-ahead' });
    const none = await coach.post(at, { id: newId(), what: 'expiry-event', at: '2026-11-20T15:00:00Z' });
    expect(fieldsOf(none)).toEqual({ what: 'consents/no-event' });
  });

  it('of a restriction is told to whoever asked: declined, it changes nothing', async () => {
    await stage.consents();
    const id = newId();
    await stage.house
      .as(stage.maya)
      .post(stage.at('/restrictions'), { id, said: 'Not to my clinic, please.' });
    const at = stage.at(`/restrictions/${id}/answer`);
    expect((await stage.house.as(stage.officer).post(at, { agreed: false })).status).toBe(200);
    expect((await stage.house.as(stage.officer).post(at, { agreed: true })).status).toBe(404);
    expect((await all()).restrictions).toMatchObject([
      { id, said: 'Not to my clinic, please.', state: 'declined', answeredBy: 'Sam privacy-officer' },
    ]);
    expect(await stage.record()).not.toBe(404);
  });
});

describe('a partner’s account', () => {
  it('is made once, invited by a link, and ended for good', async () => {
    const officer = stage.house.as(stage.officer);
    const list = async () =>
      (await officer.get('/partners')).body as { partners: { id: string; status: string }[] };
    const mine = async () => (await list()).partners.filter(({ id }) => id === stage.lin.id);
    expect(await mine()).toMatchObject([{ name: 'Dr. Lin', from: 'Elm Street Clinic', status: 'invited' }]);
    expect((await officer.post(`/partners/${stage.lin.id}/invitation`)).status).toBe(201);
    expect((await officer.post(`/partners/${stage.lin.id}/end`)).status).toBe(200);
    expect(await mine()).toMatchObject([{ status: 'ended' }]);
    const late = await officer.post(`/partners/${stage.lin.id}/invitation`);
    expect([late.status, codeOf(late)]).toEqual([409, 'consents/partner-ended']);
    expect((await officer.post(`/partners/${stage.coach.id}/invitation`)).status).toBe(404);
    expect((await all()).partners.map(({ id }) => id)).not.toContain(stage.lin.id);
  });
});

it('no act of this room asks the database more than eight times, once somebody has written of the person', async () => {
  await stage.writes('note', 'The first words make the key.');
  const drawn = { signature: { name: 'Maya Rivera', how: 'drawn' }, image: picture };
  const signed = await sign(stage.house, stage.maya, aDraft(stage.lin.id), drawn);
  const me = stage.house.as(stage.maya);
  const restriction = { id: newId(), information: 'note', said: 'Not now.' };
  const answers = {
    sign: signed,
    preview: await me.post(stage.at('/consents/preview'), aDraft(stage.lin.id)),
    list: await me.get(stage.at('/consents')),
    one: await me.get(stage.at(`/consents/${signed.id}`)),
    ask: await me.post(stage.at('/restrictions'), restriction),
    answer: await stage.house
      .as(stage.officer)
      .post(stage.at(`/restrictions/${restriction.id}/answer`), { agreed: true }),
    paper: await stage.house.as(stage.coach).post(stage.at('/consents/paper'), aPaper()),
    revoke: await stage.revokes(signed.id),
    book: await me.get(stage.at('/disclosures')),
    partners: await stage.house.as(stage.officer).get('/partners'),
  };
  const statements = Object.entries(answers).map(
    ([act, answer]) => `${act} ${answer.status} ${answer.statements}`,
  );
  expect(statements).toEqual([
    'sign 201 7',
    'preview 200 5',
    'list 200 8',
    'one 200 8',
    'ask 201 3',
    'answer 200 5',
    'paper 201 7',
    'revoke 201 7',
    'book 200 4',
    'partners 200 4',
  ]);
});
