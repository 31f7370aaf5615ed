import type { Access } from '../../../kernel/access/index.ts';
import type { Mapping } from '../../imports/index.ts';
import { importByCommand, readMapping } from '../../imports/index.ts';
import type { InventedWorld } from '../world/types.ts';
import { walkInListOf } from '../world/walk-in-list.ts';

function mappingFor(file: string): Mapping {
  const read = readMapping(
    JSON.stringify({
      format: 'throughline-mapping/1',
      about: 'The list at the front desk',
      record: 'participant',
      sources: { list: { file } },
      fields: {
        givenName: { column: 'Name' },
        familyName: { column: 'Last name' },
        phone: { column: 'Phone' },
        birthDate: { column: 'Date of birth', order: 'mdy' },
        program: { column: 'Program' },
        note: { column: 'Came by' },
      },
    }),
  );
  if (!read.ok) throw new Error('the mapping of the walk-in list is none');
  return read.mapping;
}

/**
 * Brings the front desk's own list in through the ordinary importer, so that a finished import and a pair of records to
 * decide about are there to be looked at.
 */
export async function importWalkIns(access: Access, orgId: string, world: InventedWorld): Promise<void> {
  const { fileName, csv } = walkInListOf(world);
  const bytes = new TextEncoder().encode(csv);
  const files = [{ fileName, bytes, source: 'list' }];
  await importByCommand({ access, orgId, mapping: mappingFor(fileName), files, dryRun: false });
}
