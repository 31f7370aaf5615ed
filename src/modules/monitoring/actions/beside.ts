import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { abilities } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import { helpsKind, milestoneKind, nextStepKind, stepDoneKind, strengthKind } from '../../coaching/index.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Fact, FactKind } from '../../timeline/index.ts';
import { append, asKind, factOf, listAround } from '../../timeline/index.ts';
import { nextOccurrence } from '../domain/rules.ts';
import { snoozeKind } from '../kinds.ts';
import type { Beside, SnoozeEntry } from '../schema.ts';

/** Beside the list: strengths first, then what they said would help, then what is next. */
export async function readBeside(permit: Permit<'beside.read'>): Promise<z.output<typeof Beside>> {
  const { timeZone } = await getOrganization(permit);
  const facts = await listAround(permit, {
    participantIds: permit.participantIds,
    latest: [],
    open: ['strength', 'helps', 'next-step', 'milestone'],
    closedBy: [stepDoneKind.kind],
  });
  return {
    strengths: of(strengthKind, facts).map(({ id, words, data }) => ({
      id,
      what: words.what ?? '',
      origin: data.origin,
    })),
    helps: of(helpsKind, facts).map(({ id, words }) => ({ id, what: words.what ?? '' })),
    steps: of(nextStepKind, facts).map(({ id, words, data }) => ({
      id,
      what: words.what ?? '',
      owner: data.owner,
      dueOn: data.dueOn,
    })),
    milestones: comingUp(of(milestoneKind, facts), dayIn(timeZone, permit.now)),
    abilities: abilities(permit),
  };
}

const of = <Data>(kind: FactKind<Data>, facts: readonly Fact[]): Fact<Data>[] =>
  facts.flatMap((fact) => asKind(kind, fact) ?? []);

type Milestone = z.output<typeof Beside>['milestones'][number];

/** Milestones ahead, the nearest first, each on the day it comes round next. */
function comingUp(facts: readonly Fact<Pick<Milestone, 'onDate' | 'yearly'>>[], today: Day): Milestone[] {
  return facts
    .map(({ id, words, data: { onDate, yearly } }) => ({
      id,
      title: words.title ?? '',
      wish: words.wish ?? '',
      onDate: nextOccurrence({ onDate, yearly }, today),
      yearly,
    }))
    .filter((one) => one.onDate >= today)
    .sort((a, b) => a.onDate.localeCompare(b.onDate));
}

/** Not today, and why. Undone by taking the entry back. */
export async function snooze(
  permit: Permit<'today.snooze'>,
  { body, params }: { body: z.output<typeof SnoozeEntry>; params: { id: string } },
) {
  const fact = factOf(snoozeKind, {
    id: body.id,
    participantId: params.id,
    happenedAt: permit.now,
    data: { until: body.until },
    words: { why: body.why },
  });
  const { already } = await append(permit, [fact]);
  return { id: body.id, already: already.length > 0 };
}
