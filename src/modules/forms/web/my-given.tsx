import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { OneGiven } from './one-given.tsx';

export function Page({ params }: PageProps<'/me/forms/given/:factId'>) {
  const id = useSession().person?.id ?? '';
  return <OneGiven participantId={id} factId={params.factId} base="/me/forms" />;
}
