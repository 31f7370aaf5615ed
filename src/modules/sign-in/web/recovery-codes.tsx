import { Button, Notice } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

interface Props {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once: to be printed or written down, and kept apart from the phone. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const t = useWords('account');
  return (
    <Notice
      tone="do"
      live
      title={t('recovery.title')}
      actions={
        <>
          <Button kind="filled" onClick={onDone}>
            {t('recovery.kept')}
          </Button>
          <Button onClick={() => window.print()}>{t('recovery.print')}</Button>
        </>
      }
    >
      <p>{t('recovery.lead')}</p>
      <ol class="numbered">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
