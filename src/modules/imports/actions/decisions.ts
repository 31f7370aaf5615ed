import type { AnyPermit } from '../../../kernel/access/index.ts';
import type { UnkeptCode } from '../domain.ts';
import type { Mapping } from '../reading/mapping.ts';
import { mappingSchema } from '../reading/mapping.ts';
import type { Sheets } from '../store/decisions.ts';
import { keepDecisions, listKept, takeUp } from '../store/decisions.ts';
import type { Import } from '../store/imports.ts';
import { clearPlanned, leaveOutRows } from '../store/planned-rows.ts';
import type { Unkept } from '../writing/kept-decision.ts';
import { fateOf, unkeptOf } from '../writing/kept-decision.ts';

const sheetsOf = ({ sources }: Mapping): Sheets =>
  Object.entries(sources).map(([source, { sheet = '' }]) => ({ source, sheet }));

/** Forgets what was planned, before another look, but not what a person decided about it. */
export async function clearForLook(permit: AnyPermit, { id, mapping }: Import): Promise<void> {
  await keepDecisions(permit, id, sheetsOf(mappingSchema.parse(mapping)));
  await clearPlanned(permit, id);
}

/** Takes decisions of an earlier look up again where they still apply; says of the others why not. */
export async function takeUpDecisions(permit: AnyPermit, id: string, mapping: Mapping): Promise<Unkept[]> {
  const sheets = sheetsOf(mapping);
  const kept = (await listKept(permit, id, sheets)).map((one) => ({ ...one, fate: fateOf(one, one.now) }));
  const applies = kept.filter(({ fate }) => fate === 'applies');
  if (applies.length > 0) await takeUp(permit, id, sheets, applies.map(numbered));
  // Rows that say the same by now are left out together, as when a person leaves one out.
  const out = applies.filter(({ decision }) => decision === 'out');
  if (out.length > 0) await leaveOutRows(permit, id, { rows: out.map(numbered), leftOut: true });
  return unkeptOf(
    kept.flatMap(({ fate, row }) =>
      fate === 'applies' || fate === 'holds' ? [] : [{ code: fate satisfies UnkeptCode, row }],
    ),
  );
}

const numbered = <T extends { source: string; row: number; decision: 'same' | 'new' | 'out' }>({
  source,
  row,
  decision,
}: T) => ({ source, row, decision });
