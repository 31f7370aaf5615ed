import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { ParticipantActor, PartnerActor } from '../../src/kernel/access/index.ts';
import { newId } from '../../src/lib/ids.ts';
import {
  anEntry,
  aPartner,
  aRunningConsent,
  openStage,
  saidIn,
} from '../../src/modules/consents/testing/stage.ts';
import { anOrganization } from '../../src/modules/organizations/testing.ts';
import { aManager, aParticipant } from '../../src/modules/people/testing.ts';
import { aPassword } from '../../src/modules/sign-in/testing/accounts.ts';
import { aBrowser } from '../../src/modules/sign-in/testing/browser.ts';
import { append } from '../../src/modules/timeline/index.ts';
import { expectNobody, nobodysId, plain } from './alike.ts';

const stage = openStage();
const asLin = (path: string) => stage.house.as(stage.lin).get(path);
const expectNobodyThere = () => expectNobody(stage.house, stage.lin, stage.maya.id);

/** What Dr. Lin is shown of Maya, and of everybody. */
const shownToLin = async () => [
  plain(await asLin(`/shared/${stage.maya.id}`)),
  plain(await asLin('/shared')),
];

const auditOf = async (actor: { id: string }): Promise<object[]> =>
  (
    await sql<object>`select action, outcome, purpose, actor_kind from audit_events
      where actor_id = ${actor.id} order by at, id`.execute(stage.house.database.behind.db)
  ).rows;

describe('a partner without a consent', () => {
  test('who asks in strange ways for her pages is answered as for nobody’s, and the audit says no more', async () => {
    const asks = [
      '?limit=1',
      '?limit=0',
      '?limit=x',
      '?before=x',
      `?before=${stage.now.toISOString()}_${newId()}`,
      '?a=b',
    ];
    for (const ask of asks)
      expect(plain(await asLin(`/shared/${stage.maya.id}${ask}`))).toEqual(
        plain(await asLin(`/shared/${nobodysId}${ask}`)),
      );
    const lines = await auditOf(stage.lin);
    expect(lines.filter((_, at) => at % 2 === 0)).toEqual(lines.filter((_, at) => at % 2 === 1));
  });

  test('sees the same list whatever is written, agreed and shared about her with others', async () => {
    const before = plain(await asLin('/shared'));
    const other = await aPartner(stage.house, stage.officer);
    await aRunningConsent(stage.house, stage.maya, other);
    await stage.writes('note', 'We talked.');
    expect((await stage.house.as(other).get(`/shared/${stage.maya.id}`)).status).toBe(200);
    expect(plain(await asLin('/shared'))).toEqual(before);
    await expectNobodyThere();
  });

  test('who signed in learns nothing by the other verbs of the web', async () => {
    const { code } = (await stage.house.as(stage.officer).post(`/partners/${stage.lin.id}/invitation`))
      .body as { code: string };
    const browser = aBrowser(stage.house.app.server);
    const login = `${stage.lin.id}@example.org`;
    expect((await browser.post('/sign-in/invitation', { code, login, password: aPassword })).status).toBe(
      200,
    );
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'DELETE', 'PUT'] as const) {
      const ask = async (id: string) => {
        const {
          statusCode: status,
          body,
          headers,
        } = await stage.house.app.server.inject({
          ...{ method, url: `/api/shared/${id}`, headers: { cookie, host: 'localhost:4000' } },
        });
        const said = method === 'HEAD' ? {} : (JSON.parse(body || '{}') as object);
        return plain({ status, body: said, headers, statements: 0 });
      };
      expect(await ask(stage.maya.id)).toEqual(await ask(nobodysId));
    }
  });

  test('of another organization, under the very id of one here, is nobody here', async () => {
    await stage.consents();
    const { orgId } = await anOrganization(stage.house);
    const double: PartnerActor = { ...stage.lin, orgId };
    await expectNobody(stage.house, double, stage.maya.id);
    expect((await stage.house.as(double).get('/shared')).status).toBe(404);
  });
});

describe('what was granted and is over leaves nothing to tell it by', () => {
  const over: Record<string, () => Promise<unknown>> = {
    'she took it back': async () => stage.revokes(await stage.consents()),
    'its last day is over': async () => {
      await stage.consents({ expiry: { by: 'date', on: '2026-11-20' } });
      stage.now = new Date('2026-11-21T04:59:59.999Z');
      expect((await asLin(`/shared/${stage.maya.id}`)).status).toBe(200);
      stage.now = new Date('2026-11-21T05:00:00.000Z');
    },
    'it turned out to be false': async () => {
      const at = `/participants/${stage.maya.id}/consents/${await stage.consents()}/happened`;
      const false_ = { id: newId(), what: 'known-false', at: stage.now.toISOString() };
      expect((await stage.house.as(stage.officer).post(at, false_)).status).toBe(201);
    },
    'the organization agreed to leave it undone': async () => {
      await stage.consents();
      await restricted({ recipientId: stage.lin.id });
    },
    'her record was destroyed': async () => {
      await stage.consents();
      const ids = sql`array[${stage.maya.id}]::uuid[]`;
      for (const part of ['consents', 'consent_grants', 'access_ties', 'sign_in'])
        await sql`select ${sql.raw(`erase_${part}`)}(${stage.place.orgId}::uuid, ${ids})`.execute(
          stage.house.database.behind.db,
        );
    },
  };

  async function restricted(part: object): Promise<void> {
    const id = newId();
    const asked = await stage.house
      .as(stage.maya)
      .post(`/participants/${stage.maya.id}/restrictions`, { id, ...part });
    expect(asked.status).toBe(201);
    const at = `/participants/${stage.maya.id}/restrictions/${id}/answer`;
    expect((await stage.house.as(stage.officer).post(at, { agreed: true })).status).toBe(200);
  }

  test.each(Object.keys(over))('once %s she is nobody to whoever had it', async (what) => {
    await stage.writes('note', 'We talked.');
    const empty = plain(await asLin('/shared'));
    await over[what]?.();
    if (!what.startsWith('its last')) stage.later(1);
    await expectNobodyThere();
    expect(plain(await asLin('/shared'))).toEqual(empty);
  });

  test('what was agreed to be left undone is left undone under a consent signed later too', async () => {
    await stage.writes('note', 'We talked.');
    await stage.writes('attendance', 'She came.');
    await restricted({ information: 'note' });
    stage.later(1);
    await stage.consents();
    expect(saidIn(await stage.record())).toEqual(['She came.']);
  });

  test('two parts taken back in the same moment are both gone', async () => {
    await stage.writes('note', 'We talked.');
    const id = await stage.consents();
    stage.later(1);
    const both = await Promise.all([
      stage.revokes(id, { information: 'note' }),
      stage.revokes(id, { information: 'attendance' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    await expectNobodyThere();
  });

  test('of everybody who reads while she stops it, each who got something stands in her book, and nobody later gets any', async () => {
    await stage.writes('note', 'We talked.');
    const id = await stage.consents();
    stage.later(1);
    const reading = Array.from({ length: 12 }, () => asLin(`/shared/${stage.maya.id}`));
    await stage.revokes(id);
    await expectNobodyThere();
    const got = (await Promise.all(reading)).filter(({ status }) => status === 200).length;
    const { rows } =
      await sql`select id from disclosures where recipient_id = ${stage.lin.id} and channel = 'record'`.execute(
        stage.house.database.behind.db,
      );
    expect(rows).toHaveLength(got);
  });

  test('what was granted on a record that became part of another ends with a word from the other', async () => {
    await stage.writes('note', 'We talked.');
    const consentId = await stage.consents();
    const kept: ParticipantActor = await aParticipant(stage.house, stage.place, { birthOn: '1990-03-04' });
    const same = { aId: stage.maya.id, bId: kept.id, keepId: kept.id, decision: 'same' };
    const manager = await aManager(stage.house, stage.place);
    expect((await stage.house.as(manager).post('/duplicates/decide', same)).status).toBe(200);
    expect(plain(await asLin(`/shared/${kept.id}`))).toEqual(plain(await asLin(`/shared/${nobodysId}`)));
    stage.later(1);
    const at = `/participants/${kept.id}/consents/${consentId}/revoke`;
    expect((await stage.house.as(kept).post(at, { id: newId() })).status).toBe(201);
    await expectNobodyThere();
  });
});

describe('a partner with a consent for notes', () => {
  test.each([
    ['a note between two people', () => stage.writes('note', 'Between us.', 'just-us')],
    ['an entry of a kind that was not granted', () => stage.writes('mental-health', 'A dose.')],
    ['an answer between two people under an entry they see', () => answers(shared, 'just-us', 'note')],
    [
      'an answer of a kind that was not granted under an entry they see',
      () => answers(shared, 'team', 'mental-health'),
    ],
    [
      'a conversation',
      () =>
        stage.house.as(stage.coach).post(stage.at('/messages'), {
          id: newId(),
          happenedAt: stage.now.toISOString(),
          said: 'At ten?',
          audience: 'team',
        }),
    ],
    [
      'a note that was taken out again',
      async () => {
        const id = await stage.writes('note', 'Wrong person.');
        expect((await stage.house.as(stage.coach).post(stage.at(`/line/${id}/withdraw`))).status).toBe(200);
      },
    ],
    [
      'a note that was amended into one of another kind',
      async () => {
        const id = await stage.writes('note', 'About a dose.');
        await writes({ category: 'mental-health', corrects: { id, how: 'amend' } });
      },
    ],
  ] as const)('does not notice %s: not by words, size, pages or statements', async (_what, happens) => {
    shared = await stage.writes('note', 'For the team.');
    await stage.consents();
    stage.later(1);
    const pages = async () => [
      ...(await shownToLin()),
      plain(await asLin(`/shared/${stage.maya.id}?limit=1`)),
    ];
    const before = await pages();
    await happens();
    expect(await pages()).toEqual(before);
  });

  let shared = '';
  const writes = (given: object): Promise<unknown> => {
    const asking = { actor: stage.coach, requestId: newId(), participantId: stage.maya.id };
    return stage.house.app.access.permit('contact.write', asking, (permit) =>
      append(permit, [
        {
          ...{
            id: newId(),
            participantId: stage.maya.id,
            kind: 'contact',
            happenedAt: permit.now,
            category: 'note',
          },
          ...{ audience: 'team', betweenIds: [], data: {}, words: { said: 'Amended.' }, ...given },
        },
      ]),
    );
  };
  const answers = (aboutId: string, audience: 'team' | 'just-us', category: 'note' | 'mental-health') =>
    writes({
      kind: 'reply',
      aboutId,
      audience,
      category,
      betweenIds: audience === 'just-us' ? [stage.coach.id, stage.maya.id] : [],
    });

  test('is given no number that stands for another person, a program or a staff member', async () => {
    const rowan = await aParticipant(stage.house, stage.place, { chosenName: 'Rowan' });
    const data = {
      withIds: [rowan.id],
      by: { id: stage.coach.id, more: [{ programId: stage.place.programId }] },
      minutes: 20,
    };
    const entry = await anEntry(stage.house, stage.coach, stage.maya.id, {
      category: 'note',
      said: 'We met.',
      data,
    });
    const consentId = await stage.consents();
    const text = JSON.stringify((await asLin(`/shared/${stage.maya.id}`)).body);
    expect(text).toContain('"minutes":20');
    const ids = new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    expect([...ids].sort()).toEqual([stage.maya.id, entry, consentId].sort());
  });
});
