import { useSession } from '../../../web/session.ts';
import { useWords } from '../../../web/words.ts';
import { FormList } from './form-list.tsx';
import { keepForms } from './server.ts';

/** A participant's own forms. */
export function Page() {
  const t = useWords('forms');
  const id = useSession().person?.id ?? '';
  return (
    <FormList participantId={id} own base="/me/forms" title={t('list.titleOwn')} lead={t('list.leadOwn')} />
  );
}

export const keepForOffline = keepForms;
