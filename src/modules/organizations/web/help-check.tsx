import { useState } from 'preact/hooks';
import { dayIn } from '../../../lib/dates.ts';
import { help } from '../../../web/help/help-pack.ts';
import { isReviewDue, lastChecked } from '../../../web/help/review-due.ts';
import { useAbility } from '../../../web/session.ts';
import { Button, failureSentences, LinkButton, Notice, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { OrganizationView } from '../schema.ts';
import { api, useSaved } from './server.ts';

/** A year after the numbers on every page were checked last, whoever runs the place is asked to look at them again. */
export function HelpCheck({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const shell = useWords('shell');
  const { date } = useFormat();
  const saved = useSaved();
  const toast = useToast();
  const mayCheck = useAbility('organization.confirm-help');
  const [busy, setBusy] = useState(false);
  const checkedOn = lastChecked(help.reviewed_on, view.helplineConfirmedOn);
  if (!(mayCheck && isReviewDue(checkedOn, dayIn(view.timeZone, new Date())))) return null;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    try {
      await api.post('/organization/help-checked', {});
      await saved();
    } catch (error) {
      toast.say(failureSentences(error, shell).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice
      tone="person"
      title={t('helpCheck.title', { day: date(checkedOn) })}
      actions={
        <>
          <Button busy={busy} onClick={() => void confirm()}>
            {t('helpCheck.confirm')}
          </Button>
          <LinkButton kind="quiet" to="/help">
            {t('helpCheck.read')}
          </LinkButton>
        </>
      }
    >
      <p>{t('helpCheck.lead')}</p>
    </Notice>
  );
}
