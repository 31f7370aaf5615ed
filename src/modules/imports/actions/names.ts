import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { listPrograms, listSites } from '../../organizations/index.ts';
import { getStaff } from '../../people/index.ts';
import type { NameKind } from '../domain.ts';
import { mappingSchema } from '../reading/mapping.ts';
import type { NamesChange } from '../schema/asked.ts';
import type { FileView, Here } from '../schema/file.ts';
import type { Import } from '../store/imports.ts';
import type { ImportTables } from '../tables.ts';
import type { Meaning } from '../writing/names-meant.ts';
import { withNamesSaid } from '../writing/names-meant.ts';
import { begin } from './begin.ts';
import { getFor } from './opening.ts';

type Make = Permit<'import.make', ImportTables>;

/** Whom names may stand for: what is open, and who works here. */
async function readHere(permit: AnyPermit): Promise<Here> {
  const sites = (await listSites(permit)).filter(({ closedOn }) => closedOn === null);
  const programs = (await listPrograms(permit)).filter(({ closedOn }) => closedOn === null);
  const staff = (await getStaff(permit)).filter(({ endedOn }) => endedOn === undefined);
  const siteOf = (id: string | null): { site?: string } => {
    const name = sites.find((one) => one.id === id)?.name;
    return name === undefined ? {} : { site: name };
  };
  return {
    programs: programs.map(({ id, name, siteId }) => ({ id, name, ...siteOf(siteId) })),
    sites: sites.map(({ id, name }) => ({ id, name })),
    coaches: staff.map(({ id, name }) => ({ id, name })),
  };
}

/** Those a person may point names at, while they are asked. */
export async function hereFor(
  permit: AnyPermit,
  { state }: Import,
  file: FileView | undefined,
): Promise<{ here?: Here }> {
  return state === 'looked' && file?.names && file.names.length > 0 ? { here: await readHere(permit) } : {};
}

const listed = { program: 'programs', site: 'sites', coach: 'coaches' } as const;

const unknown = (): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { names: 'imports/unknown-name' } });

type Said = NamesChange['names'][number]['meaning'];

/** One that is here by its id, checked; one that is to be made by its name, which no coach is. */
function meaningOf(kind: NameKind, said: Said, here: Here): Meaning | undefined {
  if (said === undefined) return undefined;
  if (said === 'aside') {
    if (kind === 'program') return said;
    throw unknown();
  }
  if ('is' in said) {
    if (kind === 'coach') throw unknown();
    return said;
  }
  const found = here[listed[kind]].find(({ id }) => id === said.id);
  if (!found) throw unknown();
  return { is: found.name, id: found.id };
}

/** Says what names of the file stand for, and looks at every row with that. Nothing is written about anybody. */
export async function sayNames(
  permit: Make,
  id: string,
  { names: said, version }: NamesChange,
): Promise<{ id: string; version: number }> {
  const found = await getFor(permit, id, 'decide');
  const here = await readHere(permit);
  const meant = said.map(({ kind, name, meaning }) => ({
    kind,
    name,
    meaning: meaningOf(kind, meaning, here),
  }));
  const { names: before, ...rest } = mappingSchema.parse(found.mapping);
  const names = withNamesSaid(before, meant);
  const mapping = mappingSchema.parse(names ? { ...rest, names } : rest);
  return begin(permit, id, version, { deed: 'look', state: 'looking', change: { mapping, totals: null } });
}
