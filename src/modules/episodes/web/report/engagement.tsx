import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { addDays } from '../../../../lib/dates.ts';
import { Button, ChoiceChips, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { api } from '../api.ts';
import { today } from '../sending.ts';
import { Meanings } from './meanings.tsx';
import { NotOffered } from './not-offered.tsx';
import { Places } from './places.tsx';
import { ProgramsTable } from './programs-table.tsx';

const stretches = ['all', '365', '90'] as const;
type Stretch = (typeof stretches)[number];

const sinceOf = (stretch: Stretch) =>
  stretch === 'all' ? {} : { since: addDays(today(), -Number(stretch)) };

/** How soon people are met, who came back and what was not offered in between, and where contacts take place. */
export function Page() {
  const t = useWords('episodes');
  const { date } = useFormat();
  const [stretch, setStretch] = useState<Stretch>('all');
  const asked = sinceOf(stretch);
  const query = useQuery({
    queryKey: ['engagement', asked],
    queryFn: () => api.get('/engagement', { query: asked }),
  });
  return (
    <PageFrame
      width="wide"
      title={t('report.title')}
      lead={
        asked.since
          ? t('report.since', { from: date(asked.since), day: date(today()) })
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
        {({ programs, places }) => (
          <>
            <ProgramsTable programs={programs} />
            <NotOffered programs={programs} />
            <Places places={places} />
            <Meanings programs={programs} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
