import { Card } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';
import type { Share } from './shares.tsx';
import { Shares } from './shares.tsx';

type Services = Engagement['programs'][number]['notOffered'];

/** The services most often missing, each out of so many ways back. */
function useShares(): (services: Services, of: number) => Share[] {
  const t = useWords('episodes');
  const spanish = useFormat().locale.startsWith('es');
  return (services, of) =>
    services.slice(0, 5).map(({ service, en, es, gaps }) => ({
      key: service,
      label: spanish ? es : en,
      figure: t('report.missing', { missing: gaps, of }),
      part: gaps / of,
    }));
}

interface PlaceProps {
  title: string;
  of: number;
  services: Services;
  someHidden: boolean;
}

function Between({ title, of, services, someHidden }: PlaceProps) {
  const t = useWords('episodes');
  const sharesOf = useShares();
  return (
    <>
      <Shares title={title} shares={sharesOf(services, of)} />
      {services.length === 0 || someHidden ? <p class="small muted">{t('report.someHidden')}</p> : null}
    </>
  );
}

function Pathways({ pathways }: Pick<Engagement['programs'][number], 'pathways'>) {
  const t = useWords('episodes');
  const { number } = useFormat();
  const sharesOf = useShares();
  if (pathways.length === 0) return null;
  return (
    <ul class="stack">
      {pathways.map(({ programs, cameBack, medianDaysAway, notOffered }) => (
        <li key={programs.join(' ')}>
          <Shares
            title={programs.length > 0 ? programs.join(' → ') : t('report.otherPathways')}
            shares={sharesOf(notOffered, cameBack)}
          />
          <p class="small muted">
            {t('report.pathway', { back: number(cameBack), days: number(medianDaysAway) })}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Between an end and a new start: what nobody offered, by program and by the way that led there. Never about the people. */
export function NotOffered({ programs, together }: Pick<Engagement, 'programs' | 'together'>) {
  const t = useWords('episodes');
  const back = programs.filter(({ cameBack }) => cameBack !== 0);
  if (back.length === 0) return null;
  const hidden = back.filter(({ cameBack }) => cameBack === null);
  return (
    <Card title={t('report.between')}>
      <p class="muted">{t('report.betweenLead')}</p>
      {together?.cameBack ? (
        <Between
          title={t('report.together')}
          of={together.cameBack}
          services={together.notOffered}
          someHidden={together.someHidden}
        />
      ) : null}
      {back.map(({ programId, programName, cameBack, notOffered, someHidden, pathways }) =>
        cameBack === null ? null : (
          <div key={programId}>
            <Between title={programName} of={cameBack} services={notOffered} someHidden={someHidden} />
            <Pathways pathways={pathways} />
          </div>
        ),
      )}
      {hidden.length > 0 ? (
        <p class="small muted">
          {t('report.fewBack', { programs: hidden.map(({ programName }) => programName).join(', ') })}
        </p>
      ) : null}
    </Card>
  );
}
