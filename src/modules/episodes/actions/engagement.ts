import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { addDays, dayIn } from '../../../lib/dates.ts';
import { fewestShown } from '../../../lib/small-cells.ts';
import { getOrganization, getWordList, listPrograms } from '../../organizations/index.ts';
import { listEvents } from '../../timeline/index.ts';
import { gapsBetween, joinedBeforeWritten, writtenInTime } from '../domain.ts';
import type { Event, Sources } from '../report/counted.ts';
import { countedIn } from '../report/counted.ts';
import { pathwaysOf } from '../report/pathways.ts';
import { tellPlaces } from '../report/places.ts';
import { tellRows } from '../report/telling.ts';
import type { Engagement, EngagementAsked } from '../schema.ts';
import { stretchDays } from '../schema.ts';
import { listAllEpisodes } from '../store.ts';
import type { EpisodeTables } from '../tables.ts';

type Watching = Permit<'engagement.watch', EpisodeTables>;
type Asked = z.output<typeof EngagementAsked>;

const group = <T extends { participantId: string }>(list: readonly T[]): Map<string, T[]> =>
  Map.groupBy(list, (one) => one.participantId);

/** From which days on the asked stretch and every longer one count, the longest first; undefined is all of it. */
function stretchesTo(days: Asked['days'], today: Day): (Day | undefined)[] {
  const wanted = days === undefined ? [] : stretchDays.slice(0, stretchDays.indexOf(days) + 1);
  return [undefined, ...wanted.map((one) => addDays(today, -Number(one)))];
}

type Events = Record<'contact' | 'service', Event[]> & Pick<Sources, 'untimed'>;

async function readEvents(permit: Watching, timeZone: string): Promise<Events> {
  const events = await listEvents(permit, [
    { kind: 'contact', data: { outcome: 'kept' }, field: 'place' },
    { kind: 'service', field: 'service' },
    { kind: 'enrolled', field: 'episodeId' },
  ]);
  const of = (wanted: string): Event[] =>
    events
      .filter(({ kind }) => kind === wanted)
      .map(({ participantId, happenedAt, value }) => ({
        participantId,
        what: value,
        on: dayIn(timeZone, happenedAt),
      }));
  const untimed = events.filter(
    ({ kind, happenedAt, recordedAt, imported }) =>
      kind === 'enrolled' &&
      joinedBeforeWritten({
        on: dayIn(timeZone, happenedAt),
        recordedOn: dayIn(timeZone, recordedAt),
        imported,
      }),
  );
  return {
    contact: of('contact'),
    service: of('service'),
    untimed: new Set(untimed.map(({ value }) => value)),
  };
}

/**
 * Time to first and second contact, who came back after an end and what they did not get in between, and where contacts
 * took place; counts that could point at somebody are hidden. Of the last days: starts, ends, returns and contacts.
 */
export async function readEngagement(
  permit: Watching,
  { query: { days } }: { query: Asked },
): Promise<Engagement> {
  const { timeZone } = await getOrganization(permit);
  const programs = await listPrograms(permit);
  const services = (await getWordList(permit, 'services')).filter((item) => !item.retired);
  const episodes = await listAllEpisodes(permit);
  const { contact, service, untimed } = await readEvents(permit, timeZone);
  const gaps = [...group(episodes).values()].flatMap(gapsBetween);
  const sources: Sources = {
    episodes,
    untimed,
    gaps,
    services,
    contacts: group(contact),
    received: group(service),
  };
  const stretches = stretchesTo(days, dayIn(timeZone, permit.now));
  const all = new Set(programs.map(({ id }) => id));
  const rows = stretches.map((since) => [
    countedIn(sources, all, since),
    ...programs.map(({ id }) => countedIn(sources, new Set([id]), since)),
  ]);
  const [together, ...each] = tellRows(rows, services);
  const since = stretches.at(-1);
  const names = new Map(programs.map(({ id, name }) => [id, name]));
  return {
    ...(since ? { since } : {}),
    fewest: fewestShown,
    writtenInTime,
    ...(together && programs.length > 1 ? { together: together.figures } : {}),
    programs: programs.flatMap(({ id, name, success }, at) => {
      const telling = each[at];
      if (!telling) return [];
      const { figures } = telling;
      const isTold = since === undefined && figures.cameBack !== null;
      const own = isTold ? gaps.filter(({ fromProgramId }) => fromProgramId === id) : [];
      const pathways = pathwaysOf(own, sources, telling.services, (one) => names.get(one) ?? '');
      return [{ programId: id, programName: name, success, ...figures, pathways }];
    }),
    ...tellPlaces(stretches.map((from) => contact.filter(({ on }) => from === undefined || on >= from))),
  };
}
