import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { AskAgain } from './ask-again.tsx';
import { keepCheck } from './server.ts';

/** A participant answers one domain again. */
export function Page({ params }: PageProps<'/me/strengths/:domain'>) {
  const { person } = useSession();
  return (
    <AskAgain
      participantId={person?.id ?? ''}
      own
      name={person?.name ?? ''}
      domain={params.domain}
      back="/me/strengths"
    />
  );
}

export const keepForOffline = keepCheck;
