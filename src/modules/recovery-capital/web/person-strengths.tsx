import type { PageProps } from '../../../web/define-web.ts';
import { useWords } from '../../../web/words.ts';
import { useChosenName } from './server.ts';
import { StrengthsPage } from './strengths-page.tsx';

/** A staff member looks together with somebody at what they have to build on. */
export function Page({ params }: PageProps<'/people/:id/strengths'>) {
  const t = useWords('recovery-capital');
  const name = useChosenName(params.id, t('someone'));
  return <StrengthsPage participantId={params.id} own={false} name={name} />;
}
