import { Empty, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { useRestrictionsHere } from '../server.ts';
import { RestrictionItem } from './restriction-item.tsx';

/** What participants asked not to be shared (42 CFR § 2.26), those that wait first. */
export function Page() {
  const t = useWords('consents');
  const query = useRestrictionsHere();
  return (
    <PageFrame title={t('tab.restrictions')} lead={t('restrict.lead')}>
      <Loaded query={query}>
        {({ restrictions, today }) =>
          restrictions.length === 0 ? (
            <Empty title={t('restrict.none')}>{t('restrict.noneSays')}</Empty>
          ) : (
            <ul class="stack">
              {restrictions.map((one) => (
                <RestrictionItem key={one.id} one={one} today={today} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
