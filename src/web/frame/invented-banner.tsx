import { useState } from 'preact/hooks';
import { become } from '../become.ts';
import type { Persona } from '../session.ts';
import { useSession } from '../session.ts';
import { useWords } from '../words.ts';

/** On every page of an invented installation. */
export function InventedBanner() {
  const t = useWords('shell');
  const { invented, personas = [], person } = useSession();
  const [busy, setBusy] = useState(false);
  if (!invented) return null;
  const choose = (persona: Persona): void => {
    setBusy(true);
    become(persona).catch(() => setBusy(false));
  };
  return (
    <div class="invented">
      <p>{t('invented.all')}</p>
      {personas.length === 0 ? null : (
        <fieldset class="switch" aria-label={t('invented.be')}>
          {personas.map((persona) => (
            <button
              key={persona.id}
              type="button"
              aria-pressed={persona.name === person?.name}
              disabled={busy}
              onClick={() => choose(persona)}
            >
              {t('person.withRole', { name: persona.name, role: t(`role.${persona.role}`) })}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
