import { useState } from 'preact/hooks';
import { Button, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Complaints } from '../schema.ts';
import { ComplaintItem } from './complaint-item.tsx';
import { OnPaper } from './on-paper.tsx';
import { useComplaints } from './server.ts';

function Listed({ complaints }: Pick<Complaints, 'complaints'>) {
  const t = useWords('complaints');
  const [paper, setPaper] = useState(false);
  return (
    <>
      {paper ? (
        <OnPaper onEnd={() => setPaper(false)} />
      ) : (
        <div class="actions">
          <Button onClick={() => setPaper(true)}>{t('byPaper.add')}</Button>
        </div>
      )}
      {complaints.length === 0 ? <Empty title={t('none')}>{t('noneLead')}</Empty> : null}
      <ul class="stack">
        {complaints.map((complaint) => (
          <ComplaintItem key={complaint.id} complaint={complaint} />
        ))}
      </ul>
    </>
  );
}

/** Everything people said went wrong, those nobody has answered first. */
export function Page() {
  const t = useWords('complaints');
  const { list } = useFormat();
  const query = useComplaints();
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ officers, complaints }) =>
          officers.length > 0 ? (
            <Empty title={t('theirs')}>{t('theirsLead', { names: list(officers) })}</Empty>
          ) : (
            <Listed complaints={complaints} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
