import { Chip } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Episodes, EpisodeView } from '../schema.ts';

type Promised = Extract<NonNullable<EpisodeView['followUp']>, { kind: 'scheduled' }>;
type State = Promised['days'][number]['state'];

/** What has become of the days first, then what is still to do. */
const told = [
  ['asked', 'section.followUpAsked'],
  ['not-asked', 'section.followUpNotAsked'],
  ['due', 'section.followUpDue'],
  ['ahead', 'section.followUp'],
] as const satisfies readonly (readonly [State, string])[];

/** Whose task it is to ask; a promise nobody has is amber. */
function WhoAsks({ asking }: { asking: Episodes['asking'] }) {
  const t = useWords('episodes');
  const { list } = useFormat();
  if (asking.length > 0) return <p class="small muted">{t('section.whoAsks', { names: list(asking) })}</p>;
  return (
    <p class="small">
      <Chip tone="person">{t('section.nobodyAsks')}</Chip>
    </p>
  );
}

function Days({ days, asking }: Pick<Promised, 'days'> & { asking: Episodes['asking'] }) {
  const t = useWords('episodes');
  const { shortDate, list } = useFormat();
  const sentences = told.flatMap(([state, word]) => {
    const some = days.filter((day) => day.state === state).map((day) => shortDate(day.on));
    return some.length === 0 ? [] : [t(word, { days: list(some) })];
  });
  return (
    <>
      <p class="small muted">{sentences.join(' ')}</p>
      {days.some(({ state }) => state === 'due' || state === 'ahead') ? <WhoAsks asking={asking} /> : null}
    </>
  );
}

interface FollowUpProps {
  episode: EpisodeView;
  asking: Episodes['asking'];
}

/** What was promised for after a program: what became of it, what comes next, and who does it. */
export function FollowUp({ episode: { followUp }, asking }: FollowUpProps) {
  const t = useWords('episodes');
  if (!followUp) return null;
  if (followUp.kind === 'none')
    return <p class="small muted">{t('section.noFollowUp', { choice: followUp.choice })}</p>;
  return <Days days={followUp.days} asking={asking} />;
}
