/** A program or caseload one of two records is tied to. */
export interface CopyableTie {
  participantId: string;
  kind: 'program' | 'caseload';
  targetId: string;
}

export interface TiesOfPair {
  copyable: readonly CopyableTie[];
  /** Records merged into one of the two before. */
  merged: readonly { participantId: string; targetId: string }[];
}

/**
 * What a merge brings the kept record: the programs and caseloads it does not have itself (an undo takes back just
 * those), and the merged record with every one merged into it before.
 */
export function planMerge(
  keptId: string,
  mergedId: string,
  { copyable, merged }: TiesOfPair,
): { copied: { kind: CopyableTie['kind']; targetId: string }[]; records: string[] } {
  const has = new Set(
    copyable.filter((one) => one.participantId === keptId).map((one) => `${one.kind} ${one.targetId}`),
  );
  const copied = copyable
    .filter((one) => one.participantId === mergedId && !has.has(`${one.kind} ${one.targetId}`))
    .map(({ kind, targetId }) => ({ kind, targetId }));
  const before = merged.filter((one) => one.participantId === mergedId).map((one) => one.targetId);
  return { copied, records: [...new Set([mergedId, ...before])] };
}
