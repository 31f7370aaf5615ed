import { useOutbox } from '../../../web/outbox/index.ts';
import { LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** The ways to say something to the team. What was said without a network goes out from here as well. */
export function MyCheckIn() {
  const t = useWords('timeline');
  const { letters } = useOutbox();
  const count = letters.filter(({ path }) => /\/(check-ins|messages)$/.test(path)).length;
  return (
    <div class="stack-small">
      <div class="actions">
        <LinkButton to="/me/check-in">{t('me.checkIn')}</LinkButton>
        <LinkButton to="/me/messages">{t('me.messages')}</LinkButton>
      </div>
      {count > 0 ? <p class="small muted">{t('me.checkInWaits', { count })}</p> : null}
    </div>
  );
}
