import { Link } from 'wouter-preact';
import { useSession } from '../session.ts';
import { useWords } from '../words.ts';
import { SignOut } from './sign-out.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

function WhoIsHere() {
  const t = useWords('shell');
  const { person, site, organization } = useSession();
  if (!person) return null;
  const role = person.kind === 'staff' && person.roles[0] ? t(`role.${person.roles[0]}`) : '';
  return (
    <p>
      {person.kind === 'staff' ? <span>{site ?? organization?.name}</span> : null}
      {person.kind === 'staff' ? <br /> : null}
      {role ? t('person.withRole', { name: person.name, role }) : person.name}
    </p>
  );
}

/** Who is signed in, and the small switches every page has. */
export function PageFoot() {
  const t = useWords('shell');
  const { signedIn, person } = useSession();
  return (
    <section class="page-foot" aria-label={t('pageFoot')}>
      <WhoIsHere />
      <LanguageSwitch />
      <ThemeSwitch />
      <div class="page-foot-links">
        {person?.kind === 'staff' ? <Link href="/help">{t('help.now')}</Link> : null}
        {signedIn ? <Link href="/account">{t('mySignIn')}</Link> : null}
        {signedIn ? <SignOut /> : null}
      </div>
    </section>
  );
}
