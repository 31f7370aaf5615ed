import { Card } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Program } from './programs-table.tsx';
import { Shares } from './shares.tsx';

/** Between an end and a new start: what nobody offered. It is about services, never about the people who came back. */
export function NotOffered({ programs }: { programs: readonly Program[] }) {
  const t = useWords('episodes');
  const spanish = useFormat().locale.startsWith('es');
  const back = programs.filter((program) => program.cameBack > 0);
  if (back.length === 0) return null;
  return (
    <Card title={t('report.between')}>
      <p class="muted">{t('report.betweenLead')}</p>
      {back.map(({ programId, programName, notOffered, cameBack }) => (
        <Shares
          key={programId}
          title={programName}
          shares={notOffered.slice(0, 5).map(({ service, en, es, gaps }) => ({
            key: service,
            label: spanish ? es : en,
            figure: t('report.missing', { missing: gaps, of: cameBack }),
            part: gaps / cameBack,
          }))}
        />
      ))}
    </Card>
  );
}
