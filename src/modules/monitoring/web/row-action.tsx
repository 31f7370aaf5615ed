import { Button, LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import type { Doing } from './doing.ts';
import { doingFor, waits, wordFor } from './doing.ts';
import { firstName } from './greeting.ts';
import { clockWords } from './reason-sentence.ts';
import { useActing } from './use-acting.ts';
import type { RowActs } from './use-today.ts';

export interface RowActionProps {
  person: TodayPerson;
  /** The one filled button of the screen. */
  filled: boolean;
  /** The reason, read aloud with the button, since the arrow keys lead from button to button. */
  reason: string;
  acts: RowActs;
}

function FinishButton({ person, filled, label, stepId, acts }: Labelled & { stepId: string }) {
  const t = useWords('monitoring');
  const { busy, act } = useActing();
  const what = String(person.reasons[0]?.facts.what ?? '');
  return (
    <Button
      kind={filled ? 'filled' : 'line'}
      label={label}
      busy={busy}
      onClick={() => act(() => acts.finish(person, { stepId, what }))}
    >
      {t('act.finish')}
    </Button>
  );
}

type Labelled = Omit<RowActionProps, 'reason'> & { label: string };

/** What the button says. */
function useShown(person: TodayPerson, doing: Doing): string {
  const t = useWords('monitoring');
  const format = useFormat();
  return t(`act.${wordFor(person, doing)}`, {
    name: firstName(person.name),
    time: clockWords(person.reach.freeFrom ?? '', format),
  });
}

function PhoneButton({ person, filled, label, doing, acts }: Labelled & { doing: PhoneDoing }) {
  const shown = useShown(person, doing);
  const now = filled ? 'filled' : 'line';
  return (
    <LinkButton
      kind={waits(person, doing) ? 'quiet' : now}
      to={doing.href}
      label={label}
      onClick={() => acts.begin(person.id, doing.how === 'text' ? 'text' : 'phone')}
    >
      {shown}
    </LinkButton>
  );
}

type PhoneDoing = Extract<Doing, { href: string }>;

/** What a human might do about the first reason: one button. */
export function RowAction({ reason, ...props }: RowActionProps) {
  const { person, filled, acts } = props;
  const t = useWords('monitoring');
  const doing = doingFor(person);
  const kind = filled ? 'filled' : 'line';
  const shown = useShown(person, doing);
  const label = shown.includes(firstName(person.name))
    ? `${shown}. ${reason}`
    : `${t('act.for', { act: shown, name: person.name })}. ${reason}`;
  if (doing.how === 'finish') return <FinishButton {...props} label={label} stepId={doing.stepId} />;
  if (doing.how === 'plan' || doing.how === 'answer') {
    const page = doing.how === 'plan' ? 'add/step' : 'messages';
    return (
      <LinkButton kind={kind} to={`/people/${person.id}/${page}`} label={label}>
        {shown}
      </LinkButton>
    );
  }
  if (doing.how === 'ways') {
    return (
      <Button kind={kind} label={label} onClick={() => acts.begin(person.id)}>
        {shown}
      </Button>
    );
  }
  return <PhoneButton {...props} label={label} doing={doing} />;
}
