import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/ids.ts';
import { aManager } from '../people/testing.ts';
import { configureSignIn } from '../sign-in/index.ts';
import { aBrowser } from '../sign-in/testing/browser.ts';
import { aPasskeyDevice } from '../sign-in/testing/passkey-device.ts';
import { aFamilyMember, aGuardian, openStage } from './testing.ts';

const stage = openStage();
const site = 'https://line.example.org';
beforeAll(() => configureSignIn({ publicUrl: `${site}/` }));

const aPhone = () => aBrowser(stage.house.app.server);
const later = (seconds: number): void => {
  stage.now = new Date(stage.now.getTime() + seconds * 1000);
};

/** A phone that came in with a code and has made a passkey. */
async function withPasskey(code: string) {
  const phone = aPhone();
  expect((await phone.post('/sign-in/code', { code })).body).toMatchObject({ next: 'done' });
  const device = aPasskeyDevice();
  const options = (await phone.post('/account/passkeys/options')).body;
  expect((await phone.post('/account/passkeys', { response: device.make(options, site) })).status).toBe(201);
  later(60);
  return { phone, device };
}

async function comesBack(phone: ReturnType<typeof aPhone>, device: ReturnType<typeof aPasskeyDevice>) {
  const options = (await phone.post('/sign-in/passkey/options')).body;
  return phone.post('/sign-in/passkey', { response: device.answer(options, site) });
}

describe('a family member who made a passkey', () => {
  it('signs out and comes back with it, to the same account and what is shown there', async () => {
    const { code, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const { phone, device } = await withPasskey(code);
    await phone.post(`/family/links/${linkId}/accept`);
    await phone.post('/family/plan', { id: newId(), part: 'ourselves', what: 'A quiet evening' });
    const key = (await phone.get('/account/device-key')).body;
    expect((await phone.post('/sign-out')).status).toBe(200);
    for (const path of ['/family', '/account/device-key', stage.at('/shared')])
      expect([path, (await phone.get(path)).status]).toEqual([path, 401]);
    const other = aPhone();
    expect(await comesBack(other, device)).toMatchObject({ status: 200, body: { next: 'done' } });
    expect((await other.get('/session')).body).toMatchObject({ person: { kind: 'family', name: 'Rosa' } });
    expect((await other.get('/family')).body).toMatchObject({
      links: [{ participantName: 'Maya', state: 'linked' }],
      plan: [{ what: 'A quiet evening' }],
    });
    expect((await other.get(stage.at('/shared'))).status).toBe(200);
    // What a phone kept sealed opens for whoever it belongs to, and for nobody else.
    expect((await other.get('/account/device-key')).body).toEqual(key);
    const luis = await aFamilyMember(stage.house, stage.maya, { agrees: false, called: 'Luis' });
    const another = aPhone();
    await another.post('/sign-in/code', { code: luis.code });
    expect((await another.get('/account/device-key')).body).not.toEqual(key);
  });

  it('comes in with it after the link ended, and finds nothing of the participant', async () => {
    const { code, linkId } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const { phone, device } = await withPasskey(code);
    await phone.post(`/family/links/${linkId}/accept`);
    await stage.withMaya().post(stage.at(`/family/${linkId}/end`));
    const other = aPhone();
    expect((await comesBack(other, device)).status).toBe(200);
    expect((await other.get(stage.at('/shared'))).status).toBe(404);
    expect(JSON.stringify((await other.get('/family')).body)).not.toContain('Maya');
  });

  it('and a guardian alike: signing in opens no more than the days on record do', async () => {
    const manager = await aManager(stage.house, stage.place);
    const { code } = await aGuardian(stage.house, manager, stage.maya, { untilOn: '2026-11-21' });
    const { device } = await withPasskey(code);
    const other = aPhone();
    expect((await comesBack(other, device)).status).toBe(200);
    expect((await other.get(stage.at('/plan/as-guardian'))).status).toBe(200);
    later(3 * 86_400);
    expect((await other.get(stage.at('/plan/as-guardian'))).status).toBe(404);
  });

  it('is signed out everywhere at once from one of their devices', async () => {
    const { code } = await aFamilyMember(stage.house, stage.maya, { agrees: false });
    const { phone, device } = await withPasskey(code);
    const other = aPhone();
    await comesBack(other, device);
    const ended = await phone.post('/account/sessions/end-all', { keepThis: true });
    expect(ended.body).toEqual({ ended: 1 });
    expect([(await other.get('/family')).status, (await phone.get('/family')).status]).toEqual([401, 200]);
  });
});
