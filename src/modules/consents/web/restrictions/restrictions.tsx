import { Empty, Loaded, Page as PageFrame } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { useRestrictionsHere } from '../server.ts';
import { RestrictionItem } from './restriction-item.tsx';

/** What participants asked not to be shared (42 CFR § 2.26), those that wait first. */
export function Page() {
  const t = useWords('consents');
  const { list } = useFormat();
  const query = useRestrictionsHere();
  return (
    <PageFrame title={t('tab.restrictions')} lead={t('restrict.lead')}>
      <Loaded query={query}>
        {({ officers, restrictions, today }) =>
          restrictions.length === 0 ? (
            <Empty title={t(officers.length > 0 ? 'restrict.theirs' : 'restrict.none')}>
              {officers.length > 0
                ? t('restrict.theirsSays', { names: list(officers) })
                : t('restrict.noneSays')}
            </Empty>
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
