import { Notice, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ImportView } from '../schema/import.ts';

/** Those who stay for one reason, by name, where the reader may see them. */
function Named({ view, code }: { view: ImportView; code: string }) {
  const named = new Map(
    (view.staying ?? []).filter(({ why }) => why === code).map((one) => [one.id, one.name]),
  );
  if (named.size === 0) return null;
  return (
    <ul>
      {[...named].map(([id, name]) => (
        <li key={id}>
          <PersonName name={name} to={`/people/${id}`} />
        </li>
      ))}
    </ul>
  );
}

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
          <li key={code}>
            {t(`result.stays.${code}`, { count, shown: number(count) })}
            <Named view={view} code={code} />
          </li>
        ))}
      </ul>
      <p>{t('result.stayedLead')}</p>
    </Notice>
  );
}
