import { Button, Chip, Empty, LinkButton, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { BreachView } from '../schema.ts';
import { useBreaches } from './server.ts';

type Duty = BreachView['duties'][number];

function useDutySentence(): (duty: Duty) => string {
  const t = useWords('breaches');
  const { date } = useFormat();
  return ({ whom, by, toldOn, state }) =>
    t(`duty.${state}`, { whom: t(`whom.${whom}`), day: date(toldOn ?? by) });
}

function Duties({ duties }: { duties: readonly Duty[] }) {
  const sentence = useDutySentence();
  return (
    <ul class="stack">
      {duties.map((duty) => (
        <li key={duty.whom}>
          {duty.state === 'overdue' || duty.state === 'soon' ? (
            <Chip tone="person">{sentence(duty)}</Chip>
          ) : (
            <span class="muted">{sentence(duty)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function BreachItem({ breach }: { breach: BreachView }) {
  const t = useWords('breaches');
  const { date } = useFormat();
  const { id, what, people, discoveredOn, verdict, duties, version, writtenAt } = breach;
  const day = date(discoveredOn);
  return (
    <li class="card stack">
      <h2>{t('item.title', { day, count: people })}</h2>
      <p>{what}</p>
      {verdict === 'presumed' ? (
        <Duties duties={duties} />
      ) : (
        <p class="muted">{t(`verdict.${verdict}Told`)}</p>
      )}
      <p class="small muted">{t('item.written', { version, day: date(writtenAt) })}</p>
      <div class="actions">
        <LinkButton to={`/settings/breaches/${id}`} label={t('item.openLabel', { day })}>
          {t('item.open')}
        </LinkButton>
      </div>
    </li>
  );
}

/** What got to somebody who should not have it, and who has to be told by when. */
export function Page() {
  const t = useWords('breaches');
  const query = useBreaches();
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton kind="filled" to="/settings/breaches/new">
            {t('add')}
          </LinkButton>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {({ breaches }) =>
          breaches.length === 0 ? (
            <Empty title={t('none')}>{t('noneLead')}</Empty>
          ) : (
            <ul class="stack">
              {breaches.map((breach) => (
                <BreachItem key={breach.id} breach={breach} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <p class="small muted">{t('law')}</p>
    </PageFrame>
  );
}
