import { Button, Card } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { beginningOf } from '../domain/chains.ts';
import { domainKeys } from '../domain/domains.ts';
import { wantsOffer } from '../domain/picture.ts';
import { useSay, useTogether } from './together.tsx';

const most = 3;

/** Areas in which something could be offered, the beginning of the longest chain first. */
export function ComingNext() {
  const t = useWords('recovery-capital');
  const say = useSay();
  const { profile, onOpen } = useTogether();
  const start = beginningOf(profile.influences);
  const wanted = domainKeys
    .filter((domain) => wantsOffer(domain, profile))
    .sort((a, b) => Number(b === start) - Number(a === start))
    .slice(0, most);
  if (wanted.length === 0) return null;
  return (
    <Card title={say('offers.title')}>
      <div class="actions">
        {wanted.map((domain) => (
          <Button key={domain} onClick={() => onOpen(domain)}>
            {t('offers.see', { domain: t(`domain.${domain}`) })}
          </Button>
        ))}
      </div>
    </Card>
  );
}
