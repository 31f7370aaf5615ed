import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useLocation } from 'wouter-preact';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, Chips, LinkButton, Loaded, Menu, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { besideKey } from './deeds.ts';
import { api } from './neighbours.ts';

type BesideView = Awaited<ReturnType<typeof ask>>;
const ask = (id: string) => api.get('/participants/:id/beside', { params: { id } });

const additions = [
  'strength',
  'helps',
  'step',
  'milestone',
  'rhythm',
  'call',
  'signal',
  'return-to-use',
] as const;

function Part({
  title,
  children,
  empty,
}: {
  title: string;
  children: ComponentChildren;
  empty: string | undefined;
}) {
  return (
    <div>
      <h3>{title}</h3>
      {empty === undefined ? children : <p class="muted">{empty}</p>}
    </div>
  );
}

function Steps({ steps }: { steps: BesideView['steps'] }) {
  const t = useWords('monitoring');
  const { dayName } = useFormat();
  return (
    <ul class="stack">
      {steps.map((step) => (
        <li key={step.id}>
          {step.what}{' '}
          <span class="small muted">
            {t(step.owner === 'participant' ? 'beside.stepTheirs' : 'beside.stepOurs', {
              day: dayName(step.dueOn),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Known({ beside }: { beside: BesideView }) {
  const t = useWords('monitoring');
  return (
    <div class="stack">
      <Part
        title={t('section.strengths')}
        empty={beside.strengths.length === 0 ? t('beside.noStrengths') : undefined}
      >
        <Chips items={[...new Set(beside.strengths.map((one) => one.what))]} />
      </Part>
      <Part title={t('section.helps')} empty={beside.helps.length === 0 ? t('beside.noHelps') : undefined}>
        {beside.helps.map((one) => (
          <Said key={one.id}>{one.what}</Said>
        ))}
      </Part>
      <Part title={t('beside.steps')} empty={beside.steps.length === 0 ? t('beside.noSteps') : undefined}>
        <Steps steps={beside.steps} />
      </Part>
    </div>
  );
}

function Add({ participantId }: { participantId: string }) {
  const t = useWords('monitoring');
  const [, go] = useLocation();
  return (
    <Menu
      label={t('section.add')}
      choices={additions.map((what) => ({
        label: t(`section.adding.${what}`),
        onChoose: () => go(`/people/${participantId}/add/${what}`),
      }))}
    />
  );
}

/** First on a person's page: what they have going for them, what they said would help, what is next, and the way in. */
export function Section({ participantId, abilities }: ParticipantSectionProps) {
  const t = useWords('monitoring');
  const query = useQuery({ queryKey: besideKey(participantId), queryFn: () => ask(participantId) });
  return (
    <Card>
      <Loaded query={query}>{(beside) => <Known beside={beside} />}</Loaded>
      <div class="actions">
        {abilities.includes('contact.write') ? (
          <LinkButton kind="filled" to={`/people/${participantId}/write`}>
            {t('beside.write')}
          </LinkButton>
        ) : null}
        {abilities.includes('line.read') ? (
          <LinkButton to={`/people/${participantId}/line`}>{t('beside.line')}</LinkButton>
        ) : null}
        {abilities.includes('step.write') ? <Add participantId={participantId} /> : null}
      </div>
    </Card>
  );
}
