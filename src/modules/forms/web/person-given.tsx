import type { PageProps } from '../../../web/define-web.ts';
import { OneGiven } from './one-given.tsx';

export function Page({ params }: PageProps<'/people/:id/forms/given/:factId'>) {
  return <OneGiven participantId={params.id} factId={params.factId} base={`/people/${params.id}/forms`} />;
}
