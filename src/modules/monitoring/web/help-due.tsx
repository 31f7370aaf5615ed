import { useQuery } from '@tanstack/preact-query';
import { dayIn } from '../../../lib/dates.ts';
import { help } from '../../../web/help/help-pack.ts';
import { isReviewDue, lastChecked } from '../../../web/help/review-due.ts';
import { LinkButton, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { neighbours } from './neighbours.ts';

/** For whoever runs the place, on a morning with nothing due: a year has passed since the help numbers were checked. */
export function HelpDue() {
  const t = useWords('monitoring');
  const { data } = useQuery({ queryKey: ['organization'], queryFn: () => neighbours.get('/organization') });
  if (!data) return null;
  const checkedOn = lastChecked(help.reviewed_on, data.helplineConfirmedOn);
  if (!isReviewDue(checkedOn, dayIn(data.timeZone, new Date()))) return null;
  return (
    <Notice
      tone="person"
      title={t('helpDue.title')}
      actions={<LinkButton to="/settings/organization">{t('helpDue.open')}</LinkButton>}
    />
  );
}
