import type { Permit, SpannedTie } from '../../../kernel/access/index.ts';
import { noteDeed, sawParticipants, tieMany, untieAll } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { renewCover } from '../cover.ts';
import { emptyAgain, fillBlanks } from '../domain/filling.ts';
import { planMerge } from '../domain/merging.ts';
import { fullName } from '../domain/names.ts';
import type { Participant } from '../domain/person.ts';
import { matchNear } from '../near.ts';
import type {
  DuplicateDecision,
  DuplicatesView,
  LikeQuery,
  LikeView,
  Pair,
  RecordSide,
} from '../schema/duplicates.ts';
import { listDecided, listOpen } from '../store/duplicates.ts';
import { updateParticipant } from '../store/filing.ts';
import { findMerge, listTiesNow, undoMerge, writeDecision, writeMerge } from '../store/merging.ts';
import { findParticipants } from '../store/reading.ts';
import { visibleAmong } from '../store/visible.ts';
import type { PeopleTables } from '../tables.ts';
import { scopeOf } from './list.ts';

type P = Permit<'duplicates.decide', PeopleTables>;

const mostShown = 20;

function sideOf({
  reach: _,
  supporters: __,
  version: ___,
  languages: ____,
  ...known
}: Participant): RecordSide {
  return { ...known, name: fullName(known) };
}

/** The strongest proposals with both records, and the latest decisions. */
export async function readDuplicates(permit: P): Promise<DuplicatesView> {
  const { open, waiting } = await listOpen(permit, mostShown);
  const decided = await listDecided(permit, mostShown);
  const ids = [...new Set([...open, ...decided].flatMap((pair) => [pair.aId, pair.bId]))];
  const people = new Map((await findParticipants(permit, ids)).map((one) => [one.id, one]));
  sawParticipants(permit, people.keys());
  return {
    waiting,
    open: open.flatMap(({ aId, bId, band, reasons }) => {
      const [a, b] = [people.get(aId), people.get(bId)];
      return a && b ? [{ a: sideOf(a), b: sideOf(b), band, reasons: [...reasons] }] : [];
    }),
    decided: decided.flatMap(({ aId, bId, decision, decidedAt }) => {
      const [a, b] = [people.get(aId), people.get(bId)];
      const named = (one: Participant) => ({ id: one.id, name: fullName(one) });
      return a && b ? [{ a: named(a), b: named(b), decision, decidedAt: decidedAt.toISOString() }] : [];
    }),
  };
}

const conflict = (code: string, detail: string): Failure => new Failure('conflict', code, { detail });

async function bothStanding(permit: P, { aId, bId }: Pair): Promise<Participant[]> {
  const found = await findParticipants(permit, [aId, bId]);
  if (found.length < 2) throw notFound();
  if (found.some((one) => one.mergedInto !== undefined))
    throw conflict(
      'people/already-merged',
      'One of the two is already part of another record. Undo that first.',
    );
  return found;
}

/** Writes the kept record anew, as it was just read; filed for search and matching under what it says now. */
async function rewrite(permit: P, person: Participant): Promise<void> {
  const { mergedInto: _, ...filed } = person;
  const { changed } = await updateParticipant(permit, filed);
  if (changed) return;
  throw conflict('people/changed-meanwhile', 'Somebody changed one of the two meanwhile. Please look again.');
}

/** A person decided: one and the same, or two people. Both can be undone. */
export async function decideDuplicate(permit: P, decision: DuplicateDecision): Promise<{ done: true }> {
  const both = await bothStanding(permit, decision);
  const { aId, bId } = decision;
  // Ids begin with the time they were made at, so the lesser is the older record.
  const [older] = [aId, bId].sort();
  const keptId = decision.keepId ?? older ?? aId;
  const mergedId = keptId === aId ? bId : aId;
  noteDeed(permit, { subjectId: keptId, detail: { decision: decision.decision, otherId: mergedId } });
  sawParticipants(permit, [aId, bId]);
  if (decision.decision === 'different') await writeDecision(permit, { keptId, mergedId }, 'different');
  else {
    const [kept, merged] = [keptId, mergedId].map((id) => both.find((one) => one.id === id));
    if (!(kept && merged)) throw notFound();
    await merge(permit, kept, merged);
  }
  return { done: true };
}

/** One line for both, and one record that knows what either knew: blanks of the kept one are filled from the other. */
async function merge(permit: P, kept: Participant, merged: Participant): Promise<void> {
  const [keptId, mergedId] = [kept.id, merged.id];
  const { person, filled } = fillBlanks(kept, merged);
  if (filled.length > 0) await rewrite(permit, person);
  const ties = await listTiesNow(permit, [keptId, mergedId]);
  const { copied, records } = planMerge(keptId, mergedId, ties);
  await writeMerge(permit, { keptId, mergedId, copied, records, filled });
  const tied = (kind: SpannedTie['kind'], targetId: string): SpannedTie => ({
    participantId: keptId,
    kind,
    targetId,
  });
  await tieMany(permit, [
    ...records.map((id) => tied('merged', id)),
    ...copied.map((one) => tied(one.kind, one.targetId)),
  ]);
  await renewCover(permit);
}

/** Takes a decision back: two records again, each with its own, or the pair back among the proposals. */
export async function undoDecision(permit: P, { aId, bId }: Pair): Promise<{ done: true }> {
  const found = await findMerge(permit, aId, bId);
  noteDeed(permit, { subjectId: aId, detail: { undone: true, otherId: bId } });
  sawParticipants(permit, [aId, bId]);
  if (!found) {
    await writeDecision(permit, { keptId: aId, mergedId: bId }, undefined);
    return { done: true };
  }
  const { keptId, copied, records } = found;
  if (found.keptIsMerged)
    throw conflict(
      'people/undo-later-merge-first',
      'The record was merged again since. Undo that merge first.',
    );
  await undoMerge(permit, found);
  if (found.filled.length > 0) await rewrite(permit, emptyAgain(found.kept, found.merged, found.filled));
  await untieAll(permit, { participantIds: [keptId], kind: 'merged', targetIds: records });
  for (const kind of ['program', 'caseload'] as const) {
    const targetIds = copied.filter((one) => one.kind === kind).map((one) => one.targetId);
    await untieAll(permit, { participantIds: [keptId], kind, targetIds });
  }
  return { done: true };
}

/**
 * Who may already be known, before a new participant is saved. A record that the asker may not see is not hinted at:
 * it becomes a proposal for a manager instead.
 */
export async function findLike(
  permit: Permit<'participant.add', PeopleTables>,
  query: LikeQuery,
): Promise<LikeView> {
  const { birthOn, ...names } = query;
  const id = newId();
  const matches = (await matchNear(permit, [{ id, ...names, birthDate: birthOn }])).get(id) ?? [];
  const some = matches.slice(0, 5);
  const visible = await visibleAmong(
    permit,
    some.map((one) => one.id),
    scopeOf(permit),
  );
  sawParticipants(permit, visible.keys());
  return {
    likely: some.flatMap(({ id: knownId, band, reasons }) => {
      const person = visible.get(knownId);
      if (!person) return [];
      const birth = person.birthOn ? { birthOn: person.birthOn } : {};
      return [{ id: knownId, name: fullName(person), ...birth, band, reasons: [...reasons] }];
    }),
  };
}
