import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { Button, LinkButton } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Deeds } from './answering.ts';
import { EntryButton } from './answers.tsx';
import type { Writing } from './entry-writing.tsx';
import { fetchEntryWriting } from './fetch-rooms.ts';
import { readLineDraft } from './line-drafts.ts';
import { mayReword } from './rewording.ts';
import { StrikeButton } from './strike-button.tsx';
import { useFetched } from './use-fetched.ts';

export interface EntryActsProps {
  entry: LineEntry;
  readerId: string;
  /** The reader is the participant whose line it is. */
  own: boolean;
  abilities: readonly string[];
  deeds: Deeds;
}

/** Signing is for whoever did not write it, once. */
function maySign({ entry, readerId }: EntryActsProps): boolean {
  const signed = entry.answers.some((one) => one.kind === 'co-sign' && one.authorId === readerId);
  return entry.authorId !== readerId && !signed;
}

/** Amending opens the page it was written on, with everything as it stands. */
function AmendButton({ entry }: { entry: LineEntry }) {
  const t = useWords('timeline');
  const queries = useQueryClient();
  return (
    <LinkButton
      kind="quiet"
      to={`/people/${entry.participantId}/write?amends=${entry.id}`}
      onClick={() => queries.setQueryData(['line-entry', entry.id], entry)}
    >
      {t('answer.amend')}
    </LinkButton>
  );
}

/** Participants may strike what they wrote themselves, once; a step they put off has somebody else's words. */
const mayStrike = ({ entry, readerId, abilities }: EntryActsProps): boolean =>
  abilities.includes('entry.strike') &&
  entry.authorKind === 'participant' &&
  entry.authorId === readerId &&
  entry.data.movedFrom === undefined &&
  !entry.struckAt;

/** A note of a meeting begins with the participant's words: they are theirs to put right, whoever wrote them down. */
const mayPutRight = ({ entry, readerId, own, abilities }: EntryActsProps): boolean =>
  own &&
  entry.kind === 'contact' &&
  entry.authorId !== readerId &&
  !entry.struckAt &&
  abilities.includes('entry.answer');

/** One's own entry as something else: a contact on the page it was written on, words in their place. */
function ChangeButton({
  onWrite,
  ...props
}: EntryActsProps & { onWrite: (writing: 'reword' | 'put-right') => void }) {
  const t = useWords('timeline');
  const { entry, readerId, own } = props;
  if (mayReword(props))
    return (
      <Button kind="quiet" onClick={() => onWrite('reword')}>
        {t(own ? 'me.reword.open' : 'answer.amend')}
      </Button>
    );
  if (mayPutRight(props))
    return (
      <Button kind="quiet" onClick={() => onWrite('put-right')}>
        {t('answer.putRight')}
      </Button>
    );
  const mayAmend = entry.authorId === readerId && !own && entry.kind === 'contact' && !entry.struckAt;
  return mayAmend ? <AmendButton entry={entry} /> : null;
}

const writings: readonly Writing[] = ['dissent', 'reply', 'put-right', 'reword'];

/** What the reader was writing about it when the page was left. */
const begunOf = ({ id }: LineEntry): Writing | undefined =>
  writings.find((how) => how === readLineDraft(id)?.how);

/** What the reader can do about an entry: sign it, say how they see it, answer, and their own in other words or not at all. */
export function EntryActs(props: EntryActsProps) {
  const { entry, readerId, own, abilities, deeds } = props;
  const t = useWords('timeline');
  const [writing, setWriting] = useState(() => begunOf(entry));
  const room = useFetched(fetchEntryWriting, writing !== undefined);
  const mine = entry.authorId === readerId;
  const mayAnswer = abilities.includes('entry.answer') && !entry.struckAt;
  const end = (): void => setWriting(undefined);
  if (writing && room) return <room.EntryWriting writing={writing} entry={entry} deeds={deeds} onEnd={end} />;
  return (
    <div class="actions line-acts">
      {mayAnswer && maySign(props) ? (
        <EntryButton
          word="answer.coSign"
          kind={own ? 'line' : 'quiet'}
          onDo={() => deeds.answer(entry.id, { id: newId(), how: 'co-sign' })}
        />
      ) : null}
      {mayAnswer && !mine ? (
        <Button kind="quiet" onClick={() => setWriting('dissent')}>
          {t('answer.disagree')}
        </Button>
      ) : null}
      {mayAnswer ? (
        <Button kind="quiet" onClick={() => setWriting('reply')}>
          {t('answer.answer')}
        </Button>
      ) : null}
      <ChangeButton {...props} onWrite={setWriting} />
      {mine && abilities.includes('line.withdraw') ? (
        <EntryButton
          word="answer.takeBack"
          kind="quiet"
          onDo={() => deeds.takeBack(entry.id, entry.amendsId)}
        />
      ) : null}
      {mayStrike(props) ? <StrikeButton onStrike={() => deeds.strike(entry.id)} /> : null}
    </div>
  );
}
