import '../sharing.css';
import { Card, Empty, LinkButton, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { Awaiting } from './awaiting.tsx';
import { NoticeCard } from './notice-card.tsx';
import { ScopeLines } from './scope-lines.tsx';
import { useListening } from './use-listening.ts';
import { useSharedPeople } from './use-shared.ts';

/** The people who share something with whoever is here, and nobody else. */
export function Page() {
  const t = useWords('consents');
  const answer = useListening();
  const query = useSharedPeople(answer);
  return (
    <PageFrame width="read" title={t('room.title')} lead={t('room.lead')}>
      {answer === undefined ? (
        <Awaiting />
      ) : (
        <Loaded query={query}>
          {({ people, notice }) =>
            people.length === 0 ? (
              <Empty title={t('room.none')}>{t('room.noneSays')}</Empty>
            ) : (
              <div class="stack">
                {people.map(({ id, name, scope }) => (
                  <Card key={id} title={name}>
                    <div class="stack">
                      <ScopeLines scope={scope} name={name} />
                      <div class="actions">
                        <LinkButton kind="filled" to={`/shared/${id}`} label={t('room.openOf', { name })}>
                          {t('room.open')}
                        </LinkButton>
                      </div>
                    </div>
                  </Card>
                ))}
                <NoticeCard notice={notice} />
              </div>
            )
          }
        </Loaded>
      )}
    </PageFrame>
  );
}
