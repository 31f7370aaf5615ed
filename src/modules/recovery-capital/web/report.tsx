import './strengths.css';
import { useQuery } from '@tanstack/preact-query';
import { SuccessUsed } from '../../../web/success-used.tsx';
import type { Column } from '../../../web/ui/index.ts';
import { Button, Card, DataTable, Empty, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { domainSource, domains, socialDomains } from '../domain/domains.ts';
import type { SocialCapital } from '../schema.ts';
import { api } from './server.ts';

type Program = SocialCapital['programs'][number];
type Counted = Program['domains'][number];

/** A count as it may be shown, with how many of them have something newly gained. */
function useShown() {
  const t = useWords('recovery-capital');
  const { number } = useFormat();
  const hidden = t('report.hidden');
  const people = (count: number | null): string => (count === null ? hidden : number(count));
  const area = ({ withStrength, grownHere }: Counted): string =>
    withStrength === null || withStrength === 0 || grownHere === null
      ? people(withStrength)
      : t('report.grown', { count: number(withStrength), grown: number(grownHere) });
  return { people, area };
}

function Table({ programs }: Pick<SocialCapital, 'programs'>) {
  const t = useWords('recovery-capital');
  const { people, area } = useShown();
  const columns: Column<Program>[] = [
    { key: 'name', label: t('report.program'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { key: 'people', label: t('report.people'), cell: (one) => people(one.people), numeric: true },
    ...socialDomains.map(
      (domain): Column<Program> => ({
        key: domain,
        label: t(`domain.${domain}`),
        cell: (program) => {
          const counted = program.domains.find((one) => one.domain === domain);
          return counted ? area(counted) : '';
        },
        numeric: true,
      }),
    ),
  ];
  return (
    <DataTable
      caption={t('report.caption')}
      columns={columns}
      rows={programs}
      rowKey={({ id }) => id}
      empty={<Empty title={t('report.none')}>{t('report.noneLead')}</Empty>}
    />
  );
}

function Meaning({ fewest }: { fewest: number }) {
  const t = useWords('recovery-capital');
  return (
    <Card title={t('report.means')}>
      <div class="stack">
        <p>{t('report.who')}</p>
        <p>{t('report.counted')}</p>
        <p>{t('report.not')}</p>
        <p>{t('report.small', { fewest })}</p>
        <h3>{t('report.four')}</h3>
        <ul>
          {domains
            .filter(({ capital }) => capital === 'social')
            .map(({ key, name, otherName }) => (
              <li key={key}>
                {t(`domain.${key}`)}:{' '}
                <span lang="en">
                  {name} / {otherName}
                </span>
              </li>
            ))}
        </ul>
        <p class="small muted">{t('report.source', { source: domainSource })}</p>
      </div>
    </Card>
  );
}

/** Social capital over the programs: four domains in counts, with what each count means. */
export function Page() {
  const t = useWords('recovery-capital');
  const query = useQuery({ queryKey: ['social-capital'], queryFn: () => api.get('/social-capital') });
  return (
    <LoadedPage query={query}>
      {(counted) => (
        <PageFrame
          width="wide"
          title={t('report.title')}
          lead={t('report.lead')}
          actions={<Button onClick={() => window.print()}>{t('report.print')}</Button>}
        >
          <Table programs={counted.programs} />
          <Meaning fewest={counted.fewest} />
          <SuccessUsed programs={counted.programs} />
        </PageFrame>
      )}
    </LoadedPage>
  );
}
