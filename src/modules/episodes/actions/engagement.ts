import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { ListItem } from '../../organizations/index.ts';
import { getOrganization, getWordList, listPrograms } from '../../organizations/index.ts';
import { listEvents } from '../../timeline/index.ts';
import type { Episode, Gap } from '../domain.ts';
import { engagementOf, gapsBetween, median } from '../domain.ts';
import type { Engagement } from '../schema.ts';
import { listAllEpisodes } from '../store.ts';
import type { EpisodeTables } from '../tables.ts';

type View = z.output<typeof Engagement>;
type ProgramFigures = View['programs'][number];

interface Event {
  participantId: string;
  on: string;
  what: string;
}

const group = <T extends { participantId: string }>(list: readonly T[]): Map<string, T[]> =>
  Map.groupBy(list, (one) => one.participantId);

/**
 * Time to first and second contact, who came back after an end and what they did not get in between, and where contacts
 * took place. Since a day: starts, ends, returns and contacts from that day on.
 */
export async function readEngagement(
  permit: Permit<'engagement.watch', EpisodeTables>,
  { query: { since } }: { query: { since?: Day | undefined } },
): Promise<View> {
  const counts = (on: Day | undefined): boolean => on !== undefined && (since === undefined || on >= since);
  const { timeZone } = await getOrganization(permit);
  const programs = await listPrograms(permit);
  const services = (await getWordList(permit, 'services')).filter((item) => !item.retired);
  const episodes = await listAllEpisodes(permit);
  const events = (
    await listEvents(permit, [
      { kind: 'contact', data: { outcome: 'kept' }, field: 'place' },
      { kind: 'service', field: 'service' },
    ])
  ).map(({ participantId, happenedAt, kind, value }) => ({
    participantId,
    kind,
    what: value,
    on: dayIn(timeZone, happenedAt),
  }));
  const contacts = events.filter((event) => event.kind === 'contact');
  const received = group(events.filter((event) => event.kind === 'service'));
  const byPerson = group(contacts);
  const gaps = [...group(episodes).values()].flatMap(gapsBetween).filter((gap) => counts(gap.until));
  return {
    ...(since ? { since } : {}),
    programs: programs.map(({ id, name, success }) => ({
      programId: id,
      programName: name,
      success,
      ...engagementFigures(
        episodes.filter((episode) => episode.programId === id && counts(episode.startedOn)),
        byPerson,
      ),
      ended: episodes.filter((episode) => episode.programId === id && counts(episode.endedOn)).length,
      ...gapFigures(
        gaps.filter((gap) => gap.fromProgramId === id),
        received,
        services,
      ),
    })),
    places: placesOf(contacts.filter((contact) => counts(contact.on))),
  };
}

const known = (numbers: readonly (number | undefined)[]): number[] =>
  numbers.filter((one) => one !== undefined);

const optional = <Key extends string>(key: Key, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: number };

function engagementFigures(episodes: readonly Episode[], contacts: ReadonlyMap<string, readonly Event[]>) {
  const times = episodes.map((episode) =>
    engagementOf(
      episode,
      (contacts.get(episode.participantId) ?? []).map((contact) => contact.on),
    ),
  );
  const firsts = known(times.map((time) => time.first));
  const seconds = known(times.map((time) => time.second));
  return {
    started: episodes.length,
    metOnce: firsts.length,
    metTwice: seconds.length,
    ...optional('medianDaysToFirst', median(firsts)),
    ...optional('medianDaysToSecond', median(seconds)),
  };
}

function gapFigures(
  gaps: readonly Gap[],
  received: ReadonlyMap<string, readonly Event[]>,
  services: readonly ListItem[],
) {
  const got = (gap: Gap, service: string): boolean =>
    (received.get(gap.participantId) ?? []).some(
      (event) => event.what === service && event.on > gap.from && event.on < gap.until,
    );
  const notOffered = services
    .map(({ code, en, es }) => ({
      service: code,
      en,
      es,
      gaps: gaps.filter((gap) => !got(gap, code)).length,
    }))
    .filter((one) => one.gaps > 0)
    .sort((a, b) => b.gaps - a.gaps);
  return {
    cameBack: gaps.length,
    ...optional('medianDaysAway', median(gaps.map((gap) => gap.days))),
    notOffered,
  } satisfies Partial<ProgramFigures>;
}

function placesOf(contacts: readonly Event[]): View['places'] {
  const counts = Map.groupBy(contacts, (contact) => contact.what);
  return [...counts]
    .map(([place, list]) => ({ place, contacts: list.length }))
    .sort((a, b) => b.contacts - a.contacts);
}
