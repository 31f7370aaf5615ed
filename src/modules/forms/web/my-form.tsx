import type { PageProps } from '../../../web/define-web.ts';
import { useSession } from '../../../web/session.ts';
import { OneForm } from './one-form.tsx';
import { keepForms } from './server.ts';

/** A participant fills a form in, alone. */
export function Page({ params }: PageProps<'/me/forms/:key'>) {
  const id = useSession().person?.id ?? '';
  return <OneForm participantId={id} formKey={params.key} own back="/me/forms" />;
}

export const keepForOffline = keepForms;
