import { Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { HandedCode } from './server.ts';

interface HandedCodeProps {
  code: HandedCode;
  name: string;
  /** For whom the participant asked along, who may have an account here already; a guardian gets one of their own. */
  family?: boolean;
}

/** A code to be handed over: shown once, sent to nobody. */
export function HandedCodeNotice({ code, name, family = false }: HandedCodeProps) {
  const t = useWords('families');
  const { dateTime } = useFormat();
  return (
    <Notice tone="do" title={t('code.title', { name })} live>
      <p class="one-link">
        <strong>{code.code}</strong>
      </p>
      <p>{t('code.how', { name })}</p>
      {family ? <p>{t('code.before', { name })}</p> : null}
      <p class="small">{t('code.until', { until: dateTime(code.expiresAt) })}</p>
    </Notice>
  );
}
