import { Card, Chip } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Supporter } from '../domain/person.ts';
import { shownPhone } from './phone-words.ts';

interface SupportersProps {
  supporters: readonly Supporter[];
  /** What the participant is called. */
  name: string;
}

/** Whom the participant leans on, and who may know of us. Calling one is a decision, so it is no large button. */
export function SupportersCard({ supporters, name }: SupportersProps) {
  const t = useWords('people');
  return (
    <Card title={t('supporters.title', { name })}>
      {supporters.length === 0 ? (
        <p class="muted">{t('supporters.none')}</p>
      ) : (
        <ul class="plain-list">
          {supporters.map((one) => (
            <li key={`${one.name} ${one.relation ?? ''}`} class="plain-list-row">
              <span>
                <b>{one.name}</b>
                {one.relation ? <span class="muted"> {one.relation}</span> : null}
                {one.phone ? (
                  <>
                    {' '}
                    <span class="muted">{shownPhone(one.phone)}</span>
                  </>
                ) : null}
              </span>
              <Chip tone={one.mayBeTold ? 'do' : 'person'}>
                {t(one.mayBeTold ? 'supporters.mayKnow' : 'supporters.mustNotKnow')}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
