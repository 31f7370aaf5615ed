import { useOutbox } from '../../../web/outbox/index.ts';
import { LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** The way to saying how today is. What was said without a network goes out from here as well. */
export function MyCheckIn() {
  const t = useWords('timeline');
  const { letters } = useOutbox();
  const count = letters.filter(({ path }) => path.endsWith('/check-ins')).length;
  return (
    <div class="stack-small">
      <div class="actions">
        <LinkButton to="/me/check-in">{t('me.checkIn')}</LinkButton>
      </div>
      {count > 0 ? <p class="small muted">{t('me.checkInWaits', { count })}</p> : null}
    </div>
  );
}
