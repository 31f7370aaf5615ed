import { Card, Chip, LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Domain } from '../domain/domains.ts';
import { ownCheck, toldOf, wantsOffer } from '../domain/picture.ts';
import { AnswersSide } from './answers-side.tsx';
import { Courses } from './courses.tsx';
import { Offers } from './offers.tsx';
import { speakerKey, useTogether } from './together.tsx';
import { WaitsHere } from './waits.tsx';

function StrongHere({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const { profile } = useTogether();
  const here = profile.strengths.filter((one) => one.domain === domain);
  return (
    <div>
      <h3>{t('panel.strengths')}</h3>
      {here.length === 0 ? <p class="muted">{t('panel.noStrengths')}</p> : null}
      <ul class="chips">
        {here.map((one) => (
          <li key={one.id}>
            <Chip>{one.what}</Chip> <WaitsHere id={one.id} what={one.what} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One domain: what is strong first, then each source and voice by itself, then what could come next. */
export function DomainPanel({ domain }: { domain: Domain }) {
  const t = useWords('recovery-capital');
  const { profile, own, participantId } = useTogether();
  const told = toldOf(domain, profile);
  const base = own ? '/me/strengths' : `/people/${participantId}/strengths`;
  const asked = told.some(({ instrument }) => instrument.key === ownCheck);
  return (
    <Card title={t(`domain.${domain}`)}>
      <div class="stack">
        <StrongHere domain={domain} />
        {told.length === 0 ? (
          <p class="muted">{t('wheel.notMeasured')}.</p>
        ) : (
          <div class="stack">
            <h3>{t('panel.answers')}</h3>
            {told.map((one) => (
              <AnswersSide
                key={`${one.instrument.key} ${one.instrument.version} ${speakerKey(one)}`}
                told={one}
              />
            ))}
            <Courses domain={domain} />
          </div>
        )}
        {profile.abilities.includes('form.give') ? (
          <div class="actions">
            <LinkButton to={`${base}/${domain.toLowerCase()}`}>
              {t(asked ? 'panel.again' : 'panel.first')}
            </LinkButton>
          </div>
        ) : null}
        {wantsOffer(domain, profile) ? <Offers domain={domain} /> : null}
      </div>
    </Card>
  );
}
