import { Notice, SelectField } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { PlannedProgram } from '../schema/file.ts';
import type { ImportView } from '../schema/import.ts';
import { api, useFresh } from './server.ts';
import { useDoing } from './use-doing.ts';

/** Its kind is guessed from its name and chosen here; one that is opened again keeps the kind it had. */
function ProgramMade({ view, program }: { view: ImportView; program: PlannedProgram }) {
  const t = useWords('imports');
  const kinds = useWords('organizations');
  const refresh = useFresh();
  const { doing } = useDoing();
  const { name, site, kind, again } = program;
  if (again) return <p>{t('looked.openedAgain', { name, kind: kinds(`kind.${kind}`) })}</p>;
  const send = async (chosen: string): Promise<void> => {
    const [found] = view.kinds.filter((one) => one === chosen);
    if (found === undefined) return;
    const body = { name, kind: found, version: view.version, ...(site === undefined ? {} : { site }) };
    await api.put('/imports/:id/program-kind', { params: { id: view.id }, body });
    await refresh(view.id);
  };
  return (
    <SelectField
      name={`kind-${name}-${site ?? ''}`}
      label={t('looked.kindOf', { name: site === undefined || site === name ? name : `${name}, ${site}` })}
      choices={view.kinds.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
      value={kind}
      onChange={(chosen) => doing(() => send(chosen))}
    />
  );
}

/** Programs that agreeing would make, or open again, each with its kind. */
export function PlacesMade({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { programs } = view.plan;
  if (programs.length === 0) return null;
  return (
    <Notice title={t('looked.places', { count: programs.length, shown: number(programs.length) })}>
      <p class="small">{t('looked.placesLead')}</p>
      <div class="stack">
        {programs.map((program) => (
          <ProgramMade key={`${program.name}\n${program.site ?? ''}`} view={view} program={program} />
        ))}
      </div>
    </Notice>
  );
}
