import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { Button, Chips, LinkButton, Loaded, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { besideKey } from './deeds.ts';
import { firstName } from './greeting.ts';
import { api } from './neighbours.ts';
import { allReachSentences } from './reach-words.ts';
import { useActing } from './use-acting.ts';
import type { RowActs } from './use-today.ts';

interface PanelProps {
  person: TodayPerson;
  acts: RowActs;
}

type BesideView = Awaited<ReturnType<typeof askBeside>>;
const askBeside = (id: string) => api.get('/participants/:id/beside', { params: { id } });

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="today-part">
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

function Strengths({ person, beside }: { person: TodayPerson; beside: BesideView }) {
  const t = useWords('monitoring');
  const name = firstName(person.name);
  const add = `/people/${person.id}/add`;
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

function StepLine({ step, onDone }: { step: BesideView['steps'][number]; onDone: () => Promise<void> }) {
  const t = useWords('monitoring');
  const format = useFormat();
  const { busy, act } = useActing();
  const by = t(step.owner === 'participant' ? 'beside.stepTheirs' : 'beside.stepOurs', {
    day: format.dayName(step.dueOn),
  });
  return (
    <li class="today-step">
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

function Steps({ person, acts, beside }: PanelProps & { beside: BesideView }) {
  const t = useWords('monitoring');
  const format = useFormat();
  return (
    <>
      <Part title={t('beside.steps')}>
        {beside.steps.length === 0 ? <p class="muted">{t('beside.noSteps')}</p> : null}
        <ul class="today-steps">
          {beside.steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              onDone={() => acts.finish(person, { stepId: step.id, what: step.what })}
            />
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

/** The way in comes last in reading and first in size: what to do once the person is known again. */
function PanelActions({ person, acts }: PanelProps) {
  const t = useWords('monitoring');
  return (
    <div class="today-panel-actions">
      <LinkButton wide to={`/people/${person.id}/write`}>
        {t('beside.write')}
      </LinkButton>
      <Button wide kind="quiet" onClick={() => acts.snooze(person)}>
        {t('beside.notToday')}
      </Button>
      <div class="actions">
        <LinkButton kind="quiet" to={`/people/${person.id}/line`}>
          {t('beside.line')}
        </LinkButton>
        <LinkButton kind="quiet" to={`/people/${person.id}`}>
          {t('beside.person', { name: firstName(person.name) })}
        </LinkButton>
      </div>
    </div>
  );
}

/** One person beside the list: how to reach them, strengths first, what they said would help, the next step. */
export function BesidePanel({ person, acts }: PanelProps) {
  const t = useWords('monitoring');
  const format = useFormat();
  const query = useQuery({ queryKey: besideKey(person.id), queryFn: () => askBeside(person.id) });
  return (
    <section class="today-panel" aria-label={t('beside.label', { name: person.name })}>
      <p class="small">{allReachSentences(person.reach, { t, format }).join(' ')}</p>
      <Loaded query={query}>
        {(beside) => (
          <>
            <Strengths person={person} beside={beside} />
            <Steps person={person} acts={acts} beside={beside} />
          </>
        )}
      </Loaded>
      <PanelActions person={person} acts={acts} />
    </section>
  );
}
