import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, ChoiceChips, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';
import { api } from '../api.ts';
import { today } from '../sending.ts';
import { Meanings } from './meanings.tsx';
import { NotOffered } from './not-offered.tsx';
import { Places } from './places.tsx';
import { ProgramsTable } from './programs-table.tsx';

const stretches = ['all', '365', '90'] as const;
type Stretch = (typeof stretches)[number];

const askedOf = (stretch: Stretch): { days?: Exclude<Stretch, 'all'> } =>
  stretch === 'all' ? {} : { days: stretch };

const togetherOf = ({ together }: Engagement): Pick<Engagement, 'together'> => (together ? { together } : {});

/** How soon people are met, who came back and what was not offered in between, and where contacts take place. */
export function Page() {
  const t = useWords('episodes');
  const { date } = useFormat();
  const [stretch, setStretch] = useState<Stretch>('all');
  const asked = askedOf(stretch);
  const query = useQuery({
    queryKey: ['engagement', asked],
    queryFn: () => api.get('/engagement', { query: asked }),
  });
  return (
    <PageFrame
      width="wide"
      title={t('report.title')}
      lead={
        query.data?.since
          ? t('report.since', { from: date(query.data.since), day: date(today()) })
          : t('report.until', { day: date(today()) })
      }
      actions={<Button onClick={() => window.print()}>{t('report.print')}</Button>}
    >
      <ChoiceChips
        name="stretch"
        size="small"
        hideLabel
        label={t('report.stretch')}
        value={stretch}
        onChange={(value) => setStretch(stretches.find((one) => one === value) ?? 'all')}
        choices={stretches.map((value) => ({ value, label: t(`report.stretch-${value}`) }))}
      />
      <Loaded query={query}>
        {(report) => (
          <>
            <ProgramsTable programs={report.programs} {...togetherOf(report)} />
            <NotOffered programs={report.programs} {...togetherOf(report)} />
            <Places contacts={report.contacts} outside={report.outside} places={report.places} />
            <Meanings
              programs={report.programs}
              fewest={report.fewest}
              writtenInTime={report.writtenInTime}
            />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
