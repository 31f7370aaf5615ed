import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form, LinkButton, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Deeds } from './answering.ts';
import { EntryButton } from './answers.tsx';
import { StrikeButton } from './strike-button.tsx';

export interface EntryActsProps {
  entry: LineEntry;
  readerId: string;
  /** The reader is the participant whose line it is. */
  own: boolean;
  abilities: readonly string[];
  deeds: Deeds;
}

interface AnswerFormProps {
  how: 'dissent' | 'reply';
  onSend: (answer: { id: string; how: 'dissent' | 'reply'; said: string }) => Promise<void>;
  onEnd: () => void;
}

function AnswerForm({ how, onSend, onEnd }: AnswerFormProps) {
  const t = useWords('timeline');
  const [id] = useState(newId);
  const send = async (values: FormValues): Promise<void> => {
    await onSend({ id, how, said: values.text('said') });
    onEnd();
  };
  return (
    <Form
      submit={t('answer.send')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('answer.cancel')}
        </Button>
      }
    >
      <TextArea name="said" label={t(`answer.${how}Words`)} rows={3} maxLength={8000} said />
    </Form>
  );
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

/** What the reader can do about an entry: sign it, say how they see it, answer, amend or take back their own. */
export function EntryActs(props: EntryActsProps) {
  const { entry, readerId, own, abilities, deeds } = props;
  const t = useWords('timeline');
  const [answering, setAnswering] = useState<'dissent' | 'reply'>();
  const mine = entry.authorId === readerId;
  const mayAnswer = abilities.includes('entry.answer') && !entry.struckAt;
  if (answering) {
    return (
      <AnswerForm
        key={answering}
        how={answering}
        onSend={(answer) => deeds.answer(entry.id, answer)}
        onEnd={() => setAnswering(undefined)}
      />
    );
  }
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
        <Button kind="quiet" onClick={() => setAnswering('dissent')}>
          {t('answer.disagree')}
        </Button>
      ) : null}
      {mayAnswer ? (
        <Button kind="quiet" onClick={() => setAnswering('reply')}>
          {t('answer.answer')}
        </Button>
      ) : null}
      {mine && !own && entry.kind === 'contact' && !entry.struckAt ? <AmendButton entry={entry} /> : null}
      {mine && abilities.includes('line.withdraw') ? (
        <EntryButton word="answer.takeBack" kind="quiet" onDo={() => deeds.takeBack(entry.id)} />
      ) : null}
      {mayStrike(props) ? <StrikeButton onStrike={() => deeds.strike(entry.id)} /> : null}
    </div>
  );
}
