import { useState } from 'preact/hooks';
import { Button, Empty, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { ComplaintItem } from './complaint-item.tsx';
import { OnPaper } from './on-paper.tsx';
import { useComplaints } from './server.ts';

/** Everything people said went wrong, those nobody has answered first. */
export function Page() {
  const t = useWords('complaints');
  const query = useComplaints();
  const [paper, setPaper] = useState(false);
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {paper ? (
        <OnPaper onEnd={() => setPaper(false)} />
      ) : (
        <div class="actions">
          <Button onClick={() => setPaper(true)}>{t('byPaper.add')}</Button>
        </div>
      )}
      <Loaded query={query}>
        {({ complaints }) =>
          complaints.length === 0 ? (
            <Empty title={t('none')}>{t('noneLead')}</Empty>
          ) : (
            <ul class="stack">
              {complaints.map((complaint) => (
                <ComplaintItem key={complaint.id} complaint={complaint} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
