import './beside.css';
import { Button, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { Steps, Strengths, useBeside } from './beside-parts.tsx';
import { firstName } from './greeting.ts';
import { allReachSentences } from './reach-words.ts';
import type { RowActs } from './use-today.ts';

interface PanelProps {
  person: TodayPerson;
  /** It stands below the person's row, which says when they may be reached. */
  below?: boolean;
  acts: RowActs;
}

/** The way in comes last in reading: what to do once the person is known again. */
function PanelActions({ person, acts }: PanelProps) {
  const t = useWords('monitoring');
  return (
    <div class="beside-actions">
      <LinkButton
        wide
        to={`/people/${person.id}/write`}
        label={t('beside.writeLabel', { name: firstName(person.name) })}
      >
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
export function BesidePanel({ person, acts, below = false }: PanelProps) {
  const t = useWords('monitoring');
  const format = useFormat();
  const query = useBeside(person.id);
  const whom = { id: person.id, first: firstName(person.name) };
  const reach = allReachSentences(person.reach, { t, format }, below).join(' ');
  return (
    <div class="beside">
      {reach === '' ? null : <p class="small">{reach}</p>}
      <Loaded query={query}>
        {(beside) => (
          <>
            <Strengths whom={whom} beside={beside} />
            <Steps
              whom={whom}
              beside={beside}
              onDone={({ id, what }) => acts.finish(person, { stepId: id, what })}
            />
          </>
        )}
      </Loaded>
      <PanelActions person={person} acts={acts} />
    </div>
  );
}
