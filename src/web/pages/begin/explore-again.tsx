import { Button, LinkButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useWords } from '../../words.ts';
import { ExploreFailed } from './explore-door.tsx';
import type { Explore } from './use-explore.ts';
import { useExplore } from './use-explore.ts';

function Way({ exploring, explore }: Pick<Explore, 'exploring' | 'explore'>) {
  const t = useWords('begin');
  if (exploring.state === 'working') return <Progress label={t('welcome.explore.working')} mayLeave />;
  if (exploring.state !== 'ready') {
    return (
      <Button kind="quiet" onClick={explore}>
        {t('again.go')}
      </Button>
    );
  }
  return (
    <LinkButton kind="quiet" to={exploring.url}>
      {t('again.go')}
    </LinkButton>
  );
}

/** For administrators of an installation that is set up: one quiet line, only where the invented program can be started. */
export function ExploreAgain() {
  const t = useWords('begin');
  const { exploring, possible, explore } = useExplore('/demo/explore');
  if (!possible) return null;
  return (
    <section class="overview-foot" aria-label={t('again.title')}>
      <p class="muted">{t('again.lead')}</p>
      <Way exploring={exploring} explore={explore} />
      <ExploreFailed exploring={exploring} />
    </section>
  );
}
