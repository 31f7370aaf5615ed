import { useComingBack } from '../come-back.ts';
import { Offline } from '../problem.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.ts';

export function NotFound() {
  const t = useWords('shell');
  return (
    <Page width="read" title={t('notFound.title')} lead={t('notFound.lead')}>
      <div class="actions">
        <LinkButton kind="filled" to="/">
          {t('toStart')}
        </LinkButton>
      </div>
    </Page>
  );
}

/** A page that could not be shown: no connection, or a fault of ours. */
export function Trouble({ error, again }: { error: unknown; again: () => void }) {
  const t = useWords('shell');
  const name = error instanceof Offline || !navigator.onLine ? 'offline' : 'wentWrong';
  useComingBack(name === 'offline', again);
  return (
    <Page width="read" title={t(`${name}.title`)} lead={t(`${name}.lead`)}>
      <div class="actions">
        <Button kind="filled" onClick={again}>
          {t('tryAgain')}
        </Button>
        <LinkButton kind="quiet" to="/">
          {t('toStart')}
        </LinkButton>
      </div>
    </Page>
  );
}

/** Signed in, with nothing to see yet. */
export function NothingYet() {
  const t = useWords('shell');
  return (
    <Page width="read" title={t('nothingYet.title')} lead={t('nothingYet.lead')}>
      {null}
    </Page>
  );
}
