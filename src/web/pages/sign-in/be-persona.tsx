import { useState } from 'preact/hooks';
import { become } from '../../become.ts';
import type { Persona } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words.ts';

/** In an invented installation nobody needs a password. */
export function BePersona({ personas }: { personas: readonly Persona[] }) {
  const t = useWords('sign-in');
  const shell = useWords('shell');
  const [busy, setBusy] = useState(false);
  const choose = (persona: Persona): void => {
    setBusy(true);
    become(persona).catch(() => setBusy(false));
  };
  return (
    <Card title={t('invented.title')} tone="next">
      <div class="stack">
        <p class="muted">{t('invented.lead')}</p>
        <div class="persona-buttons">
          {personas.map((persona, at) => (
            <Button
              key={persona.id}
              kind={at === 0 ? 'filled' : 'line'}
              busy={busy}
              onClick={() => choose(persona)}
            >
              {shell('person.withRole', { name: persona.name, role: shell(`role.${persona.role}`) })}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  );
}
