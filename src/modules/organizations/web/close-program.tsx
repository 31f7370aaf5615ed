import { useQueryClient } from '@tanstack/preact-query';
import { useAbility } from '../../../web/session.ts';
import { Button, Dialog, LinkButton, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ProgramView } from '../schema.ts';
import { usePeopleInProgram } from './people-in-program.ts';
import { api, organizationKey } from './server.ts';
import { useClosing } from './use-closing.ts';

/** Who is still in a closed program, with the way to end each time in it by itself. */
export function StillInside({ program: { id, name } }: { program: ProgramView }) {
  const t = useWords('organizations');
  const inside = usePeopleInProgram(id);
  const mayList = useAbility('participant.list');
  if (!inside || inside.people === 0) return null;
  return (
    <span class="small settings-line">
      {t(inside.more ? 'programs.stillInMore' : 'programs.stillIn', { count: inside.people })}{' '}
      {mayList ? (
        <LinkButton kind="inline" to={`/people?program=${id}`} label={t('programs.seeThemLabel', { name })}>
          {t('programs.seeThem')}
        </LinkButton>
      ) : null}
    </span>
  );
}

interface Props {
  program: ProgramView;
  open: boolean;
  onClose: () => void;
}

/** Closing a whole program: how many are in it and what becomes of them, before; the way back, after. */
export function CloseProgram({ program: { id, name, version }, open, onClose }: Props) {
  const t = useWords('organizations');
  const inside = usePeopleInProgram(id);
  const { undo } = useToast();
  const queries = useQueryClient();
  const tell = useClosing();
  const close = async (): Promise<void> => {
    onClose();
    await tell(async () => {
      const closed = await api.post('/programs/:id/close', { params: { id }, body: { version } });
      const reopen = async (): Promise<void> => {
        await api.post('/programs/:id/reopen', { params: { id }, body: { version: closed.version } });
        await queries.invalidateQueries({ queryKey: organizationKey });
      };
      return () => undo(t('programs.closedNow', { name }), reopen);
    });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('programs.closeTitle', { name })}
      actions={<Button onClick={() => void close()}>{t('programs.closeGo')}</Button>}
    >
      <div class="stack">
        {inside ? (
          <p>
            {t(inside.more ? 'programs.closeCountMore' : 'programs.closeCount', { count: inside.people })}
          </p>
        ) : null}
        {inside?.people ? <p>{t('programs.closeStay')}</p> : null}
        <p>{t('programs.closeNew')}</p>
      </div>
    </Dialog>
  );
}
