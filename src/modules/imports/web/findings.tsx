import { useAbility } from '../../../web/session.ts';
import { Button, LinkButton, Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Finding } from '../schema/file.ts';
import type { ImportView } from '../schema/import.ts';
import { findingOf } from './sentences.ts';
import { useDeed } from './server.ts';
import { useDoing } from './use-doing.ts';
import { useSaying } from './use-saying.ts';

interface FindingsProps {
  view: ImportView;
  /** Names were chosen that have not been looked at: they are not to be lost. */
  isHeld: boolean;
}

/** What to do about names of colleagues that are nobody's, on the spot. */
function CoachesMissing({ view, isHeld }: FindingsProps) {
  const t = useWords('imports');
  const mayAdd = useAbility('staff.manage');
  const deed = useDeed();
  const { busy, doing } = useDoing();
  return (
    <>
      <p class="small">{t(mayAdd ? 'looked.coachesLead' : 'looked.coachesAsk')}</p>
      <div class="actions">
        {mayAdd ? <LinkButton to="/staff/new">{t('looked.addStaff')}</LinkButton> : null}
        <Button kind="quiet" busy={busy} disabled={isHeld} onClick={() => doing(() => deed(view, 'look'))}>
          {t('looked.again')}
        </Button>
      </div>
    </>
  );
}

const isCoachMissing = ({ code }: Finding): boolean => code === 'coach-unknown';

/** Cells that are left empty or deserve a look, by their values. */
export function Findings({ view, isHeld }: FindingsProps) {
  const t = useWords('imports');
  const { number } = useFormat();
  const saying = useSaying(view);
  const { findings } = view.file ?? {};
  const cells = Object.values(view.plan.warnings).reduce((sum, count) => sum + count, 0);
  if (cells === 0) return null;
  if (!findings) return <Notice title={t('looked.cells', { count: cells, shown: number(cells) })} />;
  return (
    <Notice title={t('looked.warnings')}>
      <ul class="import-reasons">
        {findings.map((finding) => (
          <li key={`${finding.field} ${finding.code}`}>
            {number(finding.count)} × {findingOf(saying, finding)}
            {isCoachMissing(finding) ? <CoachesMissing view={view} isHeld={isHeld} /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
