import { Button, Notice, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { MadeToken } from '../schema.ts';

/** Shown once: nobody can read it again, here or in the database. */
export function TokenSecret({ token, onDone }: { token: MadeToken; onDone: () => void }) {
  const t = useWords('account');
  const { date } = useFormat();
  const { say } = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(token.secret);
    say(t('tokens.copied'));
  };
  return (
    <Notice
      tone="do"
      live
      title={t('tokens.secret')}
      actions={
        <>
          <Button kind="filled" onClick={() => void copy()}>
            {t('tokens.copy')}
          </Button>
          <Button onClick={onDone}>{t('tokens.kept')}</Button>
        </>
      }
    >
      <p>
        <code>{token.secret}</code>
      </p>
      <p class="small">{t('tokens.until', { date: date(token.expiresAt) })}</p>
    </Notice>
  );
}
