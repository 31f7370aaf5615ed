import { LineEntry } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Entry } from '../server.ts';
import { forOutside } from './for-outside.ts';

/** Of a kind no room draws: its words as they stand. */
function Plain({ entry }: { entry: Entry }) {
  const t = useWords('consents');
  return (
    <>
      <h2>{t(`room.entry.${entry.category}`)}</h2>
      {Object.entries(entry.words).map(([name, text]) => (
        <p key={name}>{text}</p>
      ))}
    </>
  );
}

interface Props {
  entry: Entry & { answers?: readonly Entry[] };
  participantId: string;
  name: string;
}

/** One entry as it was shared: when, by whose hand, and what was answered to it. */
export function SharedEntry({ entry, participantId, name }: Props) {
  const t = useWords('consents');
  const { date } = useFormat();
  const { answers = [] } = entry;
  return (
    <div class="shared-entry">
      <p class="small muted">
        {t(entry.writtenBy === 'participant' ? 'room.byThem' : 'room.byTeam', {
          day: date(entry.happenedAt),
          name,
        })}
      </p>
      <LineEntry fact={forOutside(entry)} participantId={participantId} instead={<Plain entry={entry} />} />
      {answers.map((answer) => (
        <div key={answer.id} class="shared-answer">
          <SharedEntry entry={answer} participantId={participantId} name={name} />
        </div>
      ))}
    </div>
  );
}
