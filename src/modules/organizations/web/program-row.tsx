import { useState } from 'preact/hooks';
import { Button } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ProgramView, SiteView } from '../schema.ts';
import { CloseProgram, StillInside } from './close-program.tsx';
import { ProgramForm } from './program-form.tsx';
import { api } from './server.ts';
import { useClosing } from './use-closing.ts';

interface Props {
  program: ProgramView;
  sites: readonly SiteView[];
}

function Told({ program, sites }: Props) {
  const t = useWords('organizations');
  const { list, shortDate } = useFormat();
  const site = sites.find((one) => one.id === program.siteId)?.name;
  const success = list(program.success.map((one) => t(`success.${one}`)));
  return (
    <span>
      <b>{program.name}</b>{' '}
      <span class="muted">{[t(`kind.${program.kind}`), site].filter(Boolean).join(', ')}</span>
      {program.closedOn ? (
        <>
          <span class="muted"> {t('closed', { day: shortDate(program.closedOn) })}</span>
          <StillInside program={program} />
        </>
      ) : (
        <span class="small muted settings-line">{t('programs.means', { success })}</span>
      )}
    </span>
  );
}

export function ProgramRow({ program, sites }: Props) {
  const t = useWords('organizations');
  const [editing, setEditing] = useState(false);
  const { id, name, closedOn, version } = program;
  const tell = useClosing();
  const [closing, setClosing] = useState(false);
  const reopen = (): Promise<void> =>
    tell(() => api.post('/programs/:id/reopen', { params: { id }, body: { version } }));
  if (editing)
    return (
      <li>
        <ProgramForm program={program} sites={sites} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <li class="settings-row">
      <Told program={program} sites={sites} />
      <span class="actions">
        <Button kind="quiet" label={t('changeOf', { name })} onClick={() => setEditing(true)}>
          {t('change')}
        </Button>
        <Button
          kind="quiet"
          label={t(closedOn ? 'reopenOf' : 'closeOf', { name })}
          onClick={() => (closedOn ? void reopen() : setClosing(true))}
        >
          {t(closedOn ? 'reopen' : 'close')}
        </Button>
      </span>
      <CloseProgram program={program} open={closing} onClose={() => setClosing(false)} />
    </li>
  );
}
