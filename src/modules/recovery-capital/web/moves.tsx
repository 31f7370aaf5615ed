import { SharingField, sharingIn } from '../../../web/readers/sharing-field.tsx';
import { Button, Card, ChoiceChips, Said, SelectField, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Chain } from '../domain/chains.ts';
import { beginningOf, compounding } from '../domain/chains.ts';
import { useWriting } from './acting.ts';
import { ChainPicture } from './chain-picture.tsx';
import { asDomain, useDomainChoices } from './domain-choices.ts';
import { Opening } from './opening.tsx';
import { api, useWalkers } from './server.ts';
import { useTogether } from './together.tsx';

function ChainLine({ chain }: { chain: Chain }) {
  const t = useWords('recovery-capital');
  return (
    <li>
      <span class="small muted">{t(`moves.chain-${chain.how}`)}</span>
      <ChainPicture chain={chain} />
      <p class="chain-words">
        {chain.path.map((domain) => t(`domain.${domain}`)).join(' → ')}
        {chain.round ? ` ${t('moves.round')}` : ''}
      </p>
    </li>
  );
}

function Singles() {
  const t = useWords('recovery-capital');
  const { profile } = useTogether();
  return (
    <ul class="stack">
      {profile.influences.map(({ id, from, to, how, why, authorId, audience }) => (
        <li key={id}>
          <p>
            {t('moves.one', {
              from: t(`domain.${from}`),
              how: t(`moves.verb-${how}`),
              to: t(`domain.${to}`),
            })}{' '}
            <span class="small muted">
              {authorId ? profile.names[authorId] : ''}
              {audience === 'just-us' ? `, ${t('moves.justUs')}` : ''}
            </span>
          </p>
          {why ? <Said>{why}</Said> : null}
        </li>
      ))}
    </ul>
  );
}

function NewInfluence() {
  const t = useWords('recovery-capital');
  const { participantId: id, own, name } = useTogether();
  const walkers = useWalkers(id);
  const write = useWriting(id);
  const choices = useDomainChoices();
  return (
    <Opening
      kind="quiet"
      word={t('moves.add')}
      submit={t('moves.save')}
      onSend={async (values) => {
        const from = asDomain(values.text('from'));
        const to = asDomain(values.text('to'));
        if (!(from && to)) return;
        const how = values.text('how') === 'lifts' ? 'lifts' : 'drags';
        const why = values.filled('why');
        await write(t('strengths.saved'), (factId) =>
          api.post('/participants/:id/influences', {
            params: { id },
            body: {
              id: factId,
              from,
              to,
              how,
              ...(why ? { why } : {}),
              ...sharingIn(values, own ? walkers : []),
            },
          }),
        );
      }}
    >
      <SelectField name="from" label={t('moves.from')} choices={choices} />
      <ChoiceChips
        name="how"
        label={t('moves.how')}
        choices={(['lifts', 'drags'] as const).map((value) => ({ value, label: t(`moves.${value}`) }))}
      />
      <SelectField name="to" label={t('moves.to')} choices={choices} />
      <TextArea name="why" label={t('moves.why')} rows={2} maxLength={1000} optional said />
      <SharingField whose={own ? { own, names: walkers.map((one) => one.name) } : { own, name }} />
    </Opening>
  );
}

/** How one thing moves another: what adds up first, then each by itself, and where to begin. */
export function Moves() {
  const t = useWords('recovery-capital');
  const { profile, onOpen } = useTogether();
  const chains = compounding(profile.influences);
  const start = beginningOf(profile.influences);
  return (
    <Card title={t('moves.title')}>
      <div class="stack">
        {profile.influences.length === 0 ? <p class="muted">{t('moves.none')}</p> : null}
        {chains.length > 0 ? (
          <ul class="stack" aria-label={t('moves.chains')}>
            {chains.map((chain) => (
              <ChainLine key={`${chain.how} ${chain.path.join()}`} chain={chain} />
            ))}
          </ul>
        ) : null}
        {start ? (
          <div class="actions">
            <Button kind="filled" onClick={() => onOpen(start)}>
              {t('moves.start', { domain: t(`domain.${start}`) })}
            </Button>
          </div>
        ) : null}
        <Singles />
        {profile.abilities.includes('profile.write') ? <NewInfluence /> : null}
      </div>
    </Card>
  );
}
