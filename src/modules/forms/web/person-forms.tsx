import type { PageProps } from '../../../web/define-web.ts';
import { useWords } from '../../../web/words.ts';
import { FormList } from './form-list.tsx';
import { useChosenName } from './server.ts';

/** Forms of somebody a staff member supports. */
export function Page({ params: { id } }: PageProps<'/people/:id/forms'>) {
  const t = useWords('forms');
  const name = useChosenName(id) ?? t('someone');
  return (
    <FormList
      participantId={id}
      own={false}
      base={`/people/${id}/forms`}
      title={t('list.title', { name })}
      lead={t('list.lead')}
      back={{ to: `/people/${id}`, label: t('list.toPerson', { name }) }}
    />
  );
}
