import type { Plan } from '../reading/prepare-plan.ts';
import type { ParticipantDraft } from '../reading/record-drafts.ts';
import type { Findings } from '../writing/findings.ts';
import { gatherFinding, noFindings } from '../writing/findings.ts';
import type { NamesGathered } from '../writing/names-asked.ts';
import { gatherNames } from '../writing/names-asked.ts';
import type { Whereabouts } from '../writing/places.ts';
import type { LookedRow, Seen } from './look-rows.ts';
import type { RowDetail } from './row-detail.ts';

/** What a look gathers beside the rows themselves. */
export interface Gathered {
  seen: Seen;
  warnings: Record<string, number>;
  findings: Findings;
  asideFor: Findings;
  whereabouts: Map<string, Whereabouts>;
  names: NamesGathered;
  people: { source: string; row: number; draft: ParticipantDraft; detail: RowDetail }[];
  /** The cells of a row, as they stand in the file. */
  cellsOf: (source: string, row: number) => readonly string[];
}

export function beginGathering(plan: Plan): Gathered {
  return {
    seen: { keys: new Set(), numbers: new Set() },
    warnings: {},
    findings: noFindings(),
    asideFor: noFindings(),
    whereabouts: new Map(),
    names: new Map(),
    people: [],
    cellsOf: cellReader(plan),
  };
}

function cellReader({ source, table, joined }: Plan): Gathered['cellsOf'] {
  const tables = [{ source, table }, ...joined];
  const rows = new Map(
    tables.map(({ source: from, table: { rows: read, skipped } }) => [
      from,
      new Map([...read, ...skipped].map(({ number, cells }) => [number, cells])),
    ]),
  );
  return (from, row) => rows.get(from)?.get(row) ?? [];
}

export function gather(gathered: Gathered, looked: readonly LookedRow[]): void {
  for (const { source, row, outcome, reason, detail, draft, asked = [] } of looked) {
    gatherNames(gathered.names, asked);
    if (outcome === 'set-aside' && reason !== undefined && detail.params.given !== undefined)
      gatherFinding(gathered.asideFor, { code: reason, params: detail.params });
    for (const warning of detail.warnings) {
      gathered.warnings[warning.code] = (gathered.warnings[warning.code] ?? 0) + 1;
      gatherFinding(gathered.findings, warning);
    }
    if (!draft) continue;
    const { program, site } = draft;
    gathered.whereabouts.set(`${program ?? ''}\n${site ?? ''}`, { program, site });
    if (outcome === 'create') gathered.people.push({ source, row, draft, detail });
  }
}
