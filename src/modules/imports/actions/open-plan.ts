import type { ImportState } from '../domain.ts';
import type { Mapping } from '../reading/mapping.ts';
import { mappingSchema } from '../reading/mapping.ts';
import type { PlanPrepared } from '../reading/prepare-plan.ts';
import { preparePlan } from '../reading/prepare-plan.ts';
import { Plan as PlanFacts } from '../schema/file.ts';
import type { KeptFile } from '../store/files.ts';
import { readFiles } from '../store/files.ts';
import type { Import } from '../store/imports.ts';
import { lockImport } from '../store/imports.ts';
import type { Reading } from './context.ts';
import { readingOf } from './context.ts';
import { tablesFor } from './sheets.ts';
import type { Work } from './work.ts';
import { inAct } from './work.ts';

export interface Opened {
  import: Import;
  facts: PlanFacts;
  mapping: Mapping;
  reading: Reading;
  plan: PlanPrepared;
}

/** Opens an import's files and makes its mapping ready; undefined when the import is no longer in that state. */
export async function openPlan(work: Work, id: string, state: ImportState): Promise<Opened | undefined> {
  const kept = await inAct(work, async (permit) => {
    const found = await lockImport(permit, id);
    if (found?.state !== state) return undefined;
    return { found, files: await readFiles(permit, id), reading: await readingOf(permit) };
  });
  return kept && prepare(kept);
}

interface Kept {
  found: Import;
  files: readonly KeptFile[];
  reading: Reading;
}

/** Outside of any transaction: reading a large file takes seconds. */
async function prepare({ found, files, reading }: Kept): Promise<Opened> {
  const mapping = mappingSchema.parse(found.mapping);
  const plan = preparePlan(mapping, await tablesFor(mapping, files), reading);
  return { import: found, facts: PlanFacts.parse(found.plan), mapping, reading, plan };
}
