import { useSession } from '../../../web/session.ts';
import { keepProfile } from './server.ts';
import { StrengthsPage } from './strengths-page.tsx';

/** A participant looks at what they have to build on. */
export function Page() {
  const { person } = useSession();
  return <StrengthsPage participantId={person?.id ?? ''} own name={person?.name ?? ''} />;
}

export const keepForOffline = keepProfile;
