import './families.css';
import { useSession } from '../../../web/session.ts';
import { Card, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { GuardianFacts } from './guardian-list.tsx';
import { Invite } from './invite.tsx';
import { LinkCard } from './link-card.tsx';
import { useFamilyOf, useGuardians } from './server.ts';

/** Told always: who decides by law, with those whose time is over. */
function Guardians({ participantId }: { participantId: string }) {
  const t = useWords('families');
  const { guardians = [] } = useGuardians(participantId).data ?? {};
  if (guardians.length === 0) return null;
  return (
    <Card title={t('guardian.title')} tone="person">
      <div class="stack">
        <p>{t('guardian.lead')}</p>
        {guardians.map((one) => (
          <GuardianFacts key={one.id} one={one} />
        ))}
      </div>
    </Card>
  );
}

/** A participant's family: whom they asked along, what each sees, who decides by law. */
export function Page() {
  const t = useWords('families');
  const id = useSession().person?.id ?? '';
  const query = useFamilyOf(id);
  const from = new URLSearchParams(window.location.search).get('with');
  return (
    <LoadedPage query={query}>
      {({ links, mine }) => (
        <PageFrame width="read" title={t('family.title')} lead={t('family.lead')}>
          <div class="stack">
            <Guardians participantId={id} />
            {links.map((link) => (
              <LinkCard key={link.id} link={link} participantId={id} mine={mine} />
            ))}
            <Invite participantId={id} who={mine.lines.find(({ rootId }) => rootId === from)?.what ?? ''} />
          </div>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
