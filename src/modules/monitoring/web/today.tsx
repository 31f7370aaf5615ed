import './today.css';
import type { TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useAbility, useSession } from '../../../web/session.ts';
import { HiddenWords, LinkButton, Loaded, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Today, TodayPerson } from '../schema.ts';
import { DeskPanel } from './desk-panel.tsx';
import { doingFor, waits } from './doing.ts';
import { firstName, timeOfDay } from './greeting.ts';
import { KeptNotice } from './kept-notice.tsx';
import { NobodyDue } from './nobody-due.tsx';
import { PersonRow } from './person-row.tsx';
import { Rest } from './rest.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { Tonight } from './tonight.tsx';
import type { TodayState } from './use-today.ts';
import { personShown, useToday, useTodayState } from './use-today.ts';
import { useWide } from './use-wide.ts';
import { walkRows } from './walk-rows.ts';

interface ListProps {
  people: readonly TodayPerson[];
  /** Whether one of these rows' buttons may be the filled one. */
  leads: boolean;
  shown: TodayPerson | undefined;
  wide: boolean;
  state: TodayState;
}

function Rows({ people, leads, shown, wide, state }: ListProps) {
  const t = useWords('monitoring');
  const keysId = useId();
  const walk = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const person = people[walkRows(event) ?? -1];
    if (person) state.acts.arrive(person);
  };
  const leader = leads ? people.find((person) => !waits(person, doingFor(person))) : undefined;
  return (
    // The list itself takes no key: it hears those of the buttons inside it.
    <section aria-label={t('list.label')} aria-describedby={keysId} onKeyDown={walk}>
      <HiddenWords>
        <span id={keysId}>{t('list.keys')}</span>
      </HiddenWords>
      <ul class="thread-rows">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            first={person === leader}
            selected={person.id === shown?.id}
            wide={wide}
            acts={state.acts}
          />
        ))}
      </ul>
    </section>
  );
}

/** As many as the greeting has words for. */
const mostNamed = 7;

function TodayPage({ today, title }: { today: Today; title: string }) {
  const t = useWords('monitoring');
  const format = useFormat();
  const wide = useWide();
  const state = useTodayState(wide);
  const overCoaches = useAbility('coaches.watch');
  const shown = personShown(today, state.selectedId, wide);
  const rows = { shown, wide, state };
  const waiting = today.people.length + (today.tonight?.length ?? 0);
  return (
    <PageFrame
      eyebrow={format.dayName(today.date)}
      title={`${title} ${t(`howMany.${Math.min(waiting, mostNamed)}`)}`}
      aside={wide && shown ? <DeskPanel person={shown} state={state} /> : undefined}
    >
      <KeptNotice />
      {today.tonight ? <Tonight people={today.tonight} /> : null}
      {waiting === 0 ? <NobodyDue today={today} /> : null}
      <Rows people={today.people} leads {...rows} />
      <Rest
        today={today}
        later={
          <div class="stack">
            <p class="muted">{t('rest.laterLead')}</p>
            <Rows people={today.later} leads={false} {...rows} />
          </div>
        }
      />
      {overCoaches ? (
        <div class="actions">
          <LinkButton kind="quiet" to="/today/coaches">
            {t('coaches.link')}
          </LinkButton>
        </div>
      ) : null}
      <SnoozeDialog person={state.snoozing} today={today.date} onEnd={state.endSnoozing} />
    </PageFrame>
  );
}

/** Who needs me today, in order, each with its reason in words. */
export function Page() {
  const t = useWords('monitoring');
  const query = useToday();
  const { person } = useSession();
  const title = t(`greeting.${timeOfDay(new Date().getHours())}`, { name: firstName(person?.name ?? '') });
  if (query.data) return <TodayPage today={query.data} title={title} />;
  return (
    <PageFrame title={title}>
      <KeptNotice />
      <Loaded query={query}>{() => null}</Loaded>
    </PageFrame>
  );
}
