import type { AnyPermit } from '../../../kernel/access/index.ts';
import { milestoneKind } from '../../coaching/index.ts';
import { listVersions } from '../../timeline/index.ts';
import { rootsOf, standsNow } from '../domain/history.ts';
import { planLineKind, planStateKind } from '../kinds.ts';
import { milestonesOf } from './besides.ts';
import { linesOf } from './lines.ts';

/** What of a plan its participant may show to somebody: each by its first version, whose id stays. */
export interface OwnParts {
  lines: { rootId: string; participantId: string; part: string; what: string }[];
  milestones: { rootId: string; participantId: string; title: string; onDate: string }[];
}

/** The participant's own lines that stand, and their milestones; what others suggest is not theirs to show. One statement. */
export async function listOwnParts(permit: AnyPermit): Promise<OwnParts> {
  const { participantIds } = permit;
  const kinds = [planLineKind.kind, planStateKind.kind, milestoneKind.kind];
  const facts = await listVersions(permit, { participantIds, kinds, standing: [] });
  const rootOf = rootsOf(facts);
  const all = new Map(facts.map((fact) => [fact.id, fact]));
  const told = { standing: standsNow(facts), all, rootOf, belongsTo: rootOf };
  const whose = (id: string): string => all.get(id)?.participantId ?? '';
  return {
    lines: linesOf(told)
      .lines.filter(({ state }) => state?.state !== 'let-go')
      .map(({ id, rootId, data, what }) => ({ rootId, participantId: whose(id), part: data.part, what })),
    milestones: milestonesOf(told).map(({ id, rootId, title, onDate }) => ({
      rootId,
      participantId: whose(id),
      title,
      onDate,
    })),
  };
}
