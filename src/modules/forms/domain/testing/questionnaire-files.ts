import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Questionnaires made by others, beside the project; nothing of them is copied into it. */
const folder = fileURLToPath(new URL('../../../../../../shared/data/fhir/', import.meta.url));

const places = ['questionnaires_jmandel', 'questionnaires_lforms'];

export const hasQuestionnaires = (): boolean => places.every((place) => existsSync(`${folder}${place}`));

/** Paths of the JSON files, from the folder of FHIR data. */
export const listQuestionnaires = (): readonly string[] =>
  places.flatMap((place) =>
    readdirSync(`${folder}${place}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${place}/${name}`)
      .sort(),
  );

export const readJson = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'));

const CodeSystems = z.looseObject({
  entry: z.array(z.looseObject({ resource: z.looseObject({ url: z.string() }) })),
});

/**
 * What goes along with a file that names a value set of a terminology server: the value set over the code systems that
 * lie beside the file.
 */
export function broughtAlong(path: string): readonly unknown[] {
  if (!path.endsWith('q-with-a-value-set-from-the-terminology-server.json')) return [];
  const beside = path.slice(0, path.lastIndexOf('/'));
  const bundles = [1, 2].map((at) => readJson(`${beside}/some-code-system-${at}.json`));
  const include = bundles
    .flatMap((bundle) => CodeSystems.parse(bundle).entry)
    .map(({ resource }) => ({ system: resource.url }));
  return [...bundles, { resourceType: 'ValueSet', url: 'some-value-set-1', compose: { include } }];
}
