import type { ComponentChildren } from 'preact';
import { HelpLines } from '../../../web/help/help-lines.tsx';
import type { AskedReaders } from '../../../web/readers/who-reads.tsx';
import { WhoReads } from '../../../web/readers/who-reads.tsx';
import { Button, Card, LinkButton, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { isHard } from '../domain/moods.ts';
import type { Sent } from './saving.ts';
import type { Wish } from './server.ts';

function HelpFirst() {
  const t = useWords('check-ins');
  return (
    <Card tone="person">
      <div class="stack">
        <p>{t('sent.helpLead')}</p>
        <HelpLines own />
      </div>
    </Card>
  );
}

/** What becomes of it, no more than is true: a letter that waits has told nobody. */
function wordOf({ state, reach, how }: Sent, wish: Wish | undefined): string {
  if (state === 'waits') return 'sent.kept';
  if (reach) return 'sent.reach';
  if (!isHard(how)) return 'sent.good';
  return wish?.tellHard ? 'sent.tell' : 'sent.quiet';
}

interface AfterSendingProps {
  sent: Sent;
  readers: AskedReaders;
  wish: Wish | undefined;
  /** What the server would not take. */
  refused: ComponentChildren;
  onAgain: () => void;
}

/** After a hard day help stands first, before any thanks. */
export function AfterSending({ sent, readers, wish, refused, onAgain }: AfterSendingProps) {
  const t = useWords('check-ins');
  const hard = isHard(sent.how);
  return (
    <>
      {hard ? <HelpFirst /> : null}
      {sent.state === 'refused' ? (
        refused
      ) : (
        <Notice tone="do" {...(hard ? { title: t('sent.thanks') } : {})}>
          <p>{t(wordOf(sent, wish))}</p>
        </Notice>
      )}
      {sent.reach || sent.state === 'waits' ? <WhoReads readers={readers} /> : null}
      <div class="actions">
        <LinkButton to="/me">{t('sent.toMine')}</LinkButton>
        <Button kind="quiet" onClick={onAgain}>
          {t('sent.again')}
        </Button>
      </div>
    </>
  );
}
