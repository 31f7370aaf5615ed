import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { Button, Chips, LinkButton, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { besideKey } from './deeds.ts';
import { api } from './neighbours.ts';
import { useActing } from './use-acting.ts';

const askBeside = (id: string) => api.get('/participants/:id/beside', { params: { id } });

export type BesideView = Awaited<ReturnType<typeof askBeside>>;
export type OpenStep = BesideView['steps'][number];

/** Strengths, what helps, next steps and milestones of one participant. */
export function useBeside(id: string) {
  return useQuery({ queryKey: besideKey(id), queryFn: () => askBeside(id) });
}

export interface Whom {
  id: string;
  /** What they are called to their face. */
  first: string;
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="beside-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** An empty place offers what to ask; it never says that something is wrong. */
function Offer({ says, to, label }: { says: string; to: string; label: string }) {
  return (
    <div>
      <p class="muted">{says}</p>
      <LinkButton kind="quiet" to={to}>
        {label}
      </LinkButton>
    </div>
  );
}

/** Strengths before anything else, then what they said would help. */
export function Strengths({ whom, beside }: { whom: Whom; beside: BesideView }) {
  const t = useWords('monitoring');
  const name = whom.first;
  const add = `/people/${whom.id}/add`;
  return (
    <>
      <Part title={t('beside.strengths', { name })}>
        {beside.strengths.length === 0 ? (
          <Offer says={t('beside.noStrengths')} to={`${add}/strength`} label={t('beside.addStrength')} />
        ) : (
          <Chips items={[...new Set(beside.strengths.map((one) => one.what))]} />
        )}
      </Part>
      <Part title={t('beside.helps', { name })}>
        {beside.helps.length === 0 ? (
          <Offer says={t('beside.noHelps')} to={`${add}/helps`} label={t('beside.addHelps')} />
        ) : (
          beside.helps.map((one) => <Said key={one.id}>{one.what}</Said>)
        )}
      </Part>
    </>
  );
}

function StepLine({ step, name, onDone }: { step: OpenStep; name: string; onDone: () => Promise<void> }) {
  const t = useWords('monitoring');
  const format = useFormat();
  const { busy, act } = useActing();
  const by = t(step.owner === 'participant' ? 'beside.stepTheirs' : 'beside.stepOurs', {
    day: format.dayName(step.dueOn),
    name,
  });
  return (
    <li class="beside-step">
      <div>
        <p>{step.what}</p>
        <p class="small muted">{by}</p>
      </div>
      <Button
        kind="quiet"
        busy={busy}
        label={t('beside.stepDoneLabel', { what: step.what })}
        onClick={() => act(onDone)}
      >
        {t('beside.stepDone')}
      </Button>
    </li>
  );
}

interface StepsProps {
  whom: Whom;
  beside: BesideView;
  onDone: (step: OpenStep) => Promise<void>;
}

/** Open steps, and what there is to look forward to. */
export function Steps({ whom, beside, onDone }: StepsProps) {
  const t = useWords('monitoring');
  const format = useFormat();
  return (
    <>
      <Part title={t('beside.steps')}>
        {beside.steps.length === 0 ? <p class="muted">{t('beside.noSteps')}</p> : null}
        <ul class="beside-steps">
          {beside.steps.map((step) => (
            <StepLine key={step.id} step={step} name={whom.first} onDone={() => onDone(step)} />
          ))}
        </ul>
      </Part>
      {beside.milestones.length === 0 ? null : (
        <Part title={t('beside.milestones')}>
          <ul>
            {beside.milestones.map((one) => (
              <li key={one.id}>
                {one.title} <span class="muted">{format.date(one.onDate)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
