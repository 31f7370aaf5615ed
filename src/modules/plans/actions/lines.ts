import type { Fact, Version } from '../../timeline/index.ts';
import { asKind } from '../../timeline/index.ts';
import { earlierOf } from '../domain/history.ts';
import { isByFamily, isByGuardian, standsByItself } from '../domain/whose.ts';
import { planDeclineKind, planLineKind, planStateKind } from '../kinds.ts';
import type { LineData } from '../schema/line.ts';
import type { LineView } from '../schema/view.ts';

type LineFact = Fact<LineData> & Pick<Version, 'inForce'>;

/** What a plan is put together from: what stands, and all that may be told, by id. */
export interface Told {
  standing: readonly Version[];
  all: ReadonlyMap<string, Version>;
  rootOf: (id: string) => string;
  /** As `rootOf`; what was linked with a suggestion belongs to the line by which it was taken up. */
  belongsTo: (id: string) => string;
}

const wordsOf = ({ words, authorId }: Fact) => ({
  what: words.what ?? '',
  ...(words.why ? { why: words.why } : {}),
  ...(words.phone ? { phone: words.phone } : {}),
  ...(authorId ? { authorId } : {}),
});

const saidIn = ({ words }: Fact) => (words.said ? { said: words.said } : {});
const at = (fact: Fact): string => fact.recordedAt.toISOString();

/** Of a family member's suggestion, and of a line that took it up, the name the participant knows them by. */
function familyIn(line: Fact, suggested: Fact | undefined): Pick<LineView, 'familyName'> {
  const given = [line, suggested].find((one) => one && isByFamily(one));
  return given ? { familyName: given.words.by ?? '' } : {};
}

/** The latest fact of a kind that answers any version of a line. */
function latestAbout(told: Told, kind: string, rootId: string): Version | undefined {
  return told.standing.findLast(
    (fact) => fact.kind === kind && fact.aboutId !== undefined && told.rootOf(fact.aboutId) === rootId,
  );
}

function stateOf(told: Told, rootId: string): Pick<LineView, 'state'> {
  const fact = latestAbout(told, planStateKind.kind, rootId);
  const state = fact && asKind(planStateKind, fact);
  return state ? { state: { id: state.id, state: state.data.state, at: at(state), ...saidIn(state) } } : {};
}

function declinedOf(told: Told, rootId: string): Pick<LineView, 'declined'> {
  const fact = latestAbout(told, planDeclineKind.kind, rootId);
  if (!fact) return {};
  const guardian = fact.authorKind === 'family' && fact.authorId ? { byGuardianId: fact.authorId } : {};
  return { declined: { id: fact.id, at: at(fact), ...saidIn(fact), ...guardian } };
}

function lineView(told: Told, line: LineFact): LineView {
  const rootId = told.rootOf(line.id);
  const earlier = earlierOf<Version>(told.all.get(line.id) ?? line, told.all);
  const first = earlier.at(-1) ?? line;
  const suggested = line.data.fromId ? told.all.get(line.data.fromId) : undefined;
  return {
    id: line.id,
    rootId,
    data: line.data,
    ...wordsOf(line),
    audience: line.audience,
    betweenIds: [...line.betweenIds],
    ...(suggested?.authorId ? { suggestedById: suggested.authorId } : {}),
    ...familyIn(line, suggested),
    ...(isByGuardian(line) ? { byGuardian: true } : {}),
    writtenAt: at(first),
    ...(earlier.length > 0 ? { changedAt: at(line) } : {}),
    earlier: earlier.map((one) => ({ id: one.id, ...wordsOf(one), at: at(one) })),
    ...stateOf(told, rootId),
  };
}

/** Where a suggestion went, by its root. */
export function takenUp(standing: readonly Version[], rootOf: Told['rootOf']): Map<string, string> {
  const own = standing.filter((fact) => fact.kind === planLineKind.kind && standsByItself(fact));
  return new Map(
    own.flatMap(({ id, data }) =>
      typeof data.fromId === 'string' ? [[rootOf(data.fromId), rootOf(id)] as const] : [],
    ),
  );
}

/** The participant's own lines, and what others suggest that they have not taken up. */
export function linesOf(told: Told): { lines: LineView[]; suggestions: LineView[] } {
  const all = told.standing.flatMap((fact) => {
    const line = asKind(planLineKind, fact);
    return line ? [{ ...line, inForce: fact.inForce }] : [];
  });
  const own = all.filter(standsByItself);
  const taken = takenUp(told.standing, told.rootOf);
  const open = all.filter((line) => !(standsByItself(line) || taken.has(told.rootOf(line.id))));
  return {
    lines: own.map((line) => lineView(told, line)),
    suggestions: open.map((line) => ({
      ...lineView(told, line),
      ...declinedOf(told, told.rootOf(line.id)),
    })),
  };
}
