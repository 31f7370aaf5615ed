import { useState } from 'preact/hooks';
import { Button, Card } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OrganizationView } from '../schema.ts';
import { ProgramForm } from './program-form.tsx';
import { ProgramRow } from './program-row.tsx';
import { SiteForm, SiteRow } from './site-row.tsx';

function Sites({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const [adding, setAdding] = useState(false);
  const done = (): void => setAdding(false);
  return (
    <Card title={t('sites.title')}>
      <div class="stack">
        <ul class="settings-rows">
          {view.sites.map((site) => (
            <SiteRow key={`${site.id} ${site.version}`} site={site} />
          ))}
        </ul>
        {adding ? (
          <SiteForm onDone={done} />
        ) : (
          <Button onClick={() => setAdding(true)}>{t('sites.add')}</Button>
        )}
      </div>
    </Card>
  );
}

function Programs({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const [adding, setAdding] = useState(false);
  const done = (): void => setAdding(false);
  return (
    <Card title={t('programs.title')}>
      <div class="stack">
        <ul class="settings-rows">
          {view.programs.map((program) => (
            <ProgramRow key={`${program.id} ${program.version}`} program={program} sites={view.sites} />
          ))}
        </ul>
        {adding ? (
          <ProgramForm sites={view.sites} success={view.success} onDone={done} />
        ) : (
          <Button onClick={() => setAdding(true)}>{t('programs.add')}</Button>
        )}
      </div>
    </Card>
  );
}

/** Where we work, and in which programs. */
export function PlacesTab({ view }: { view: OrganizationView }) {
  return (
    <div class="stack">
      <Sites view={view} />
      <Programs view={view} />
    </div>
  );
}
