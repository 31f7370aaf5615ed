import { Notice } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema.ts';

/** Of what an import that was taken back had added: what stays, and why. */
export function StayedNotice({ view }: { view: ImportView }) {
  const t = useWords('imports');
  const { number } = useFormat();
  const { stayed, stayedFor } = view.plan;
  if (stayed === 0) return null;
  const title = view.record === 'participant' ? 'result.stayedPeople' : 'result.stayedContacts';
  const reasons = Object.entries(stayedFor).sort(([, one], [, other]) => other - one);
  return (
    <Notice tone="person" title={t(title, { count: stayed, shown: number(stayed) })}>
      <ul>
        {reasons.map(([code, count]) => (
          <li key={code}>{t(`result.stays.${code}`, { count, shown: number(count) })}</li>
        ))}
      </ul>
      <p>{t('result.stayedLead')}</p>
    </Notice>
  );
}
