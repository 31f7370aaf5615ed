import { Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { HandedCode } from './server.ts';

/** A code to be handed over: shown once, sent to nobody. */
export function HandedCodeNotice({ code, name }: { code: HandedCode; name: string }) {
  const t = useWords('families');
  const { dateTime } = useFormat();
  return (
    <Notice tone="do" title={t('code.title', { name })} live>
      <p class="one-link">
        <strong>{code.code}</strong>
      </p>
      <p>{t('code.how', { name })}</p>
      <p class="small">{t('code.until', { until: dateTime(code.expiresAt) })}</p>
    </Notice>
  );
}
