import { describe, expect, it } from 'vitest';
import type { PartnerActor } from '../../src/kernel/access/index.ts';
import { decide } from '../../src/kernel/access/policy.ts';
import type { AnyRoute } from '../../src/kernel/http/route.ts';
import { verbOf } from '../../src/kernel/http/route.ts';
import { newId } from '../../src/lib/ids.ts';
import type { Channel } from '../../src/modules/consents/domain/channels.ts';
import { channels } from '../../src/modules/consents/domain/channels.ts';
import { leavingAnswers, leavingEntries, stayingKinds } from '../../src/modules/consents/domain/leaving.ts';
import { modules } from '../../src/modules.ts';
import { isCode, isTest, readSources } from './sources.ts';

const rules = new Map(modules.flatMap(({ policy }) => Object.entries(policy)));
const routes: readonly AnyRoute[] = modules.flatMap((module) => module.routes);
const nameOf = (row: AnyRoute): string => `${verbOf(row).verb.toUpperCase()} ${verbOf(row).path}`;

const partner: PartnerActor = { kind: 'partner', id: newId<'person'>(), orgId: newId<'organization'>() };
const person = newId();
/** As close to a participant as a partner can come. */
const ties = { participantIds: [person], programIds: [], staffIds: [], grantedIds: [partner.id] };

const letsPartnersIn = ({ needs }: AnyRoute): boolean => {
  const rule = rules.get(needs);
  const about = rule?.about === 'participant' ? { ties } : {};
  return decide(rule, needs, {
    ...{ actor: partner, purpose: rule?.purpose ?? 'operations' },
    ...about,
  });
};

describe('the doors of the API', () => {
  it('that somebody from outside comes through each say what they are told there', () => {
    const silent = routes.filter((row) => letsPartnersIn(row) && row.discloses === undefined);
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('say so nowhere else: what no partner reaches discloses nothing to any', () => {
    const idle = routes.filter((row) => row.discloses !== undefined && !letsPartnersIn(row));
    expect(idle.map(nameOf)).toEqual([]);
  });

  it('by which granted entries leave are these two, whose act writes the book', () => {
    const granting = routes.filter(({ discloses }) => discloses === 'what-is-granted');
    expect(granting.map(nameOf)).toEqual(['GET /shared', 'GET /shared/:id']);
    expect(routes.filter(({ discloses }) => discloses === 'that-it-changed').map(nameOf)).toEqual([
      'GET /shared/changes',
    ]);
  });
});

const registry = 'src/modules/consents/domain/channels.ts';
const sources = readSources('src').filter(
  ({ path }) => isCode(path) && !isTest(path) && path !== registry && !path.includes('/migrations/'),
);
const isNamed = ({ where }: Channel, path: string): boolean =>
  where.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
const usersOf = ({ sign }: Channel): string[] =>
  sources.filter(({ text }) => sign.test(text)).map(({ path }) => path);

describe.each(channels.map((channel): [string, Channel] => [channel.name, channel]))(
  'the channel %s',
  (_, channel) => {
    it('is used nowhere but where its rule was thought of', () => {
      expect(usersOf(channel).filter((path) => !isNamed(channel, path))).toEqual([]);
    });

    it('names no place that no longer uses it', () => {
      const used = usersOf(channel);
      const idle = channel.where.filter(
        (place) => !used.some((path) => (place.endsWith('/') ? path.startsWith(place) : path === place)),
      );
      expect(idle).toEqual([]);
    });
  },
);

it('a channel that is not in use is named all the same, so that it has a rule the day it is built', () => {
  const waiting = channels.filter(({ rule }) => rule === 'not-in-use');
  expect(waiting.map(({ name }) => name)).toEqual([
    'mail, texts and calls sent by us',
    'push messages',
    'calendar feeds',
  ]);
  expect(waiting.flatMap(({ where }) => where)).toEqual([]);
});

describe('every kind of entry', () => {
  const kindsIn = (text: string): string[] =>
    [...text.matchAll(/\bkind: '([a-z-]+)'|\banswer\('([a-z-]+)'\)/g)].flatMap(
      ([, one, other]) => one ?? other ?? [],
    );
  const defined = sources
    .filter(({ path }) => /^src\/modules\/[^/]+\/kinds\.ts$/.test(path))
    .flatMap(({ text }) => kindsIn(text));

  it('is said to leave under a consent or to stay, and why', () => {
    const thoughtOf = [...leavingEntries, ...leavingAnswers, ...Object.keys(stayingKinds)];
    expect(defined.length).toBeGreaterThan(35);
    expect(thoughtOf.sort()).toEqual([...new Set(defined)].sort());
  });

  it('that leaves is known to the row policies as well, and no other', () => {
    const last = readSources('src/modules/timeline/migrations')
      .filter(({ text }) => text.includes('create policy partner_reads'))
      .at(-1);
    const list = /kind = any\(array\[([^\]]*)\]/.exec(last?.text ?? '')?.[1] ?? '';
    expect([...list.matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind)).toEqual(
      [...leavingEntries, ...leavingAnswers].sort(),
    );
  });
});
