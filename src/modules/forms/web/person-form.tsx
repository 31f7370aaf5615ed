import type { PageProps } from '../../../web/define-web.ts';
import { OneForm } from './one-form.tsx';

/** A staff member fills a form in with somebody. */
export function Page({ params }: PageProps<'/people/:id/forms/:key'>) {
  return (
    <OneForm participantId={params.id} formKey={params.key} own={false} back={`/people/${params.id}/forms`} />
  );
}
