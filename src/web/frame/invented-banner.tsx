import { useEffect, useState } from 'preact/hooks';
import { become } from '../become.ts';
import { request } from '../request.ts';
import type { Persona } from '../session.ts';
import { useSession } from '../session.ts';
import { Menu } from '../ui/menu.tsx';
import { useWords } from '../words.ts';

/** Changes whom the visitor of an invented installation looks around as. */
function PersonaMenu({ personas, name }: { personas: readonly Persona[]; name: string }) {
  const t = useWords('shell');
  const [busy, setBusy] = useState(false);
  const called = ({ name: who, role }: Persona): string =>
    t('person.withRole', { name: who, role: t(`role.${role}`) });
  const choose = (persona: Persona): void => {
    setBusy(true);
    become(persona).catch(() => setBusy(false));
  };
  const choices = personas.map((persona) => ({ label: called(persona), onChoose: () => choose(persona) }));
  return (
    <Menu
      kind="quiet"
      side="end"
      label={busy ? t('loading') : t('invented.youAre', { name })}
      choices={choices}
    />
  );
}

/** Where the visitor came from, to set up their own there; undefined where this program stands by itself. */
function useHome(invented: boolean): Home | undefined {
  const [home, setHome] = useState<Home>();
  useEffect(() => {
    if (!invented) return;
    askedHome ??= request('get', '/demo/home') as Promise<Home>;
    askedHome.then(setHome).catch(() => undefined);
  }, [invented]);
  return home;
}

/** Asked once a visit: every page has the banner. */
let askedHome: Promise<Home> | undefined;

/** Answer of GET /demo/home: without an address the program stands by itself. */
interface Home {
  url?: string;
  setUp?: boolean;
}

/** On every page of an invented installation. */
export function InventedBanner() {
  const t = useWords('shell');
  const { invented, personas = [], person } = useSession();
  const home = useHome(invented);
  if (!invented) return null;
  return (
    <section class="invented" aria-label={t('invented.label')}>
      <p>{t('invented.all')}</p>
      {home?.url === undefined ? null : (
        <a class="button button-quiet" href={home.setUp ? home.url : `${home.url}/set-up`}>
          {t(home.setUp ? 'invented.backToOurs' : 'invented.setUpOurs')}
        </a>
      )}
      {person && personas.length > 0 ? <PersonaMenu personas={personas} name={person.name} /> : null}
    </section>
  );
}
