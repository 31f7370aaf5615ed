import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { failureSentences } from '../../ui/failure-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../words.ts';
import type { Explore } from './use-explore.ts';
import { useExplore } from './use-explore.ts';

/** Starts an invented program on its own data folder, for whoever asks an installation that cannot make one. */
const command = 'npm start -- --demo --data ./data-demo';

/** What to do where the invented program could not be started. */
export function ExploreFailed({ exploring }: Pick<Explore, 'exploring'>) {
  const t = useWords('begin');
  const shell = useWords('shell');
  if (exploring.state === 'failed')
    return <Notice tone="person" live title={failureSentences(exploring.error, shell).message} />;
  if (exploring.state !== 'elsewhere') return null;
  return (
    <Notice tone="person" live title={t('welcome.explore.failed')}>
      <code>{command}</code>
    </Notice>
  );
}

interface Way {
  way: Explore;
  /** Words of the button that begins. */
  go: string;
  kind: 'filled' | 'line';
}

/** The button that begins, how far it is, or the link once it is ready. */
function Going({ way: { exploring, explore }, go, kind }: Way) {
  const t = useWords('begin');
  if (exploring.state === 'working') return <Progress label={t('welcome.explore.working')} mayLeave />;
  if (exploring.state !== 'ready') {
    return (
      <div class="actions">
        <Button kind={kind} onClick={explore}>
          {go}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p role="status">{t('welcome.explore.ready')}</p>
      <div class="actions">
        <LinkButton kind={kind} to={exploring.url}>
          {t('welcome.explore.there')}
        </LinkButton>
      </div>
    </>
  );
}

/** The first of the two doors of an empty installation. */
export function ExploreDoor() {
  const t = useWords('begin');
  const way = useExplore('/demo/start');
  return (
    <Card title={t('welcome.explore.title')}>
      <div class="stack">
        <p class="muted">{t('welcome.explore.lead')}</p>
        <ExploreFailed exploring={way.exploring} />
        <Going way={way} go={t('welcome.explore.go')} kind="filled" />
      </div>
    </Card>
  );
}
