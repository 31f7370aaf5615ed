import type { PageProps } from '../../../web/define-web.ts';
import { useWords } from '../../../web/words.ts';
import { AskAgain } from './ask-again.tsx';
import { useChosenName } from './server.ts';

/** A staff member asks somebody about one domain again. */
export function Page({ params }: PageProps<'/people/:id/strengths/:domain'>) {
  const t = useWords('recovery-capital');
  const name = useChosenName(params.id, t('someone'));
  return (
    <AskAgain
      participantId={params.id}
      own={false}
      name={name}
      domain={params.domain}
      back={`/people/${params.id}/strengths`}
    />
  );
}
