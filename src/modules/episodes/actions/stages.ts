import type { Permit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Fact } from '../../timeline/index.ts';
import { append, asKind, factOf } from '../../timeline/index.ts';
import { categoryOfStage } from '../categories.ts';
import { stageBegunKind, stageEndedKind } from '../kinds.ts';
import type { StageEnd, StageEntry, StageView } from '../schema.ts';
import type { EpisodeTables } from '../tables.ts';
import { readAround } from './around.ts';
import { isAhead, refused } from './refusals.ts';

type Write = Permit<'stage.write', EpisodeTables>;

const midday = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Treatment, rehabilitation and reintegration among these facts, as they began, each with its end. */
export function stagesOf(facts: readonly Fact[]): StageView[] {
  // Where two wrote an end, the one written down first stands.
  const ends = new Map(
    facts
      .flatMap((fact) => asKind(stageEndedKind, fact) ?? [])
      .sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime())
      .map(({ data }) => [data.begunId, data.until]),
  );
  return facts
    .flatMap((fact) => asKind(stageBegunKind, fact) ?? [])
    .map(({ id, data, words }) => {
      const until = ends.get(id);
      return {
        id,
        stage: data.stage,
        since: data.since,
        where: words.where ?? '',
        ...(until ? { until } : {}),
      };
    })
    .sort((one, other) => one.since.localeCompare(other.since));
}

/** Writes that somebody is in one of these since a day. Nothing else ends by it. */
export async function beginStage(
  permit: Write,
  { body, params }: { body: StageEntry; params: { id: string } },
) {
  const { id, stage, since, where = '' } = body;
  if (isAhead(permit.now, since)) throw refused('since', 'episodes/starts-ahead');
  const fact = factOf(stageBegunKind, {
    id,
    participantId: params.id,
    happenedAt: midday(since),
    data: { stage, since },
    category: categoryOfStage(stage),
    words: { where },
  });
  const { already } = await append(permit, [fact]);
  return { id, already: already.length > 0 };
}

/** Writes its last day. An end is written once; a wrong one is struck on the line. */
export async function endStage(
  permit: Write,
  { body, params }: { body: StageEnd; params: { id: string; stageId: string } },
) {
  const begun = stagesOf(await readAround(permit)).find(({ id }) => id === params.stageId);
  if (!begun) throw notFound();
  if (begun.until)
    throw new Failure('conflict', 'episodes/stage-ended', { detail: 'Its last day is written already.' });
  if (body.until < begun.since) throw refused('until', 'episodes/ends-before-start');
  if (isAhead(permit.now, body.until)) throw refused('until', 'episodes/ends-ahead');
  const fact = factOf(stageEndedKind, {
    id: body.id,
    participantId: params.id,
    happenedAt: midday(body.until),
    data: { stage: begun.stage, begunId: begun.id, until: body.until },
    category: categoryOfStage(begun.stage),
  });
  const { already } = await append(permit, [fact]);
  return { id: body.id, already: already.length > 0 };
}
