import { Button, Said } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { useActing } from './answering.ts';
import type { Waiting } from './use-waiting.ts';

type Answer = LineEntry['answers'][number];

const known = ['co-sign', 'dissent', 'reply', 'put-right', 'step-done'];

interface AnswersProps {
  answers: readonly Answer[];
  authors: Readonly<Record<string, string>>;
  /** The reader, who can take back what is theirs. */
  readerId: string;
  waiting?: Waiting | undefined;
  onTakeBack: (factId: string) => Promise<void>;
}

function AnswerLine({
  answer,
  authors,
  readerId,
  waiting,
  onTakeBack,
}: Omit<AnswersProps, 'answers'> & { answer: Answer }) {
  const t = useWords('timeline');
  const format = useFormat();
  const { busy, act } = useActing();
  const name = (answer.authorId && authors[answer.authorId]) || t('answer.anon');
  const { said } = answer.words;
  const says = answer.authorId === readerId ? 'answer.own' : 'answer';
  const waits = waiting?.ids.has(answer.id) ? waiting : undefined;
  return (
    <li class="line-answer">
      <p class="small">
        {t(`${says}.${answer.kind}`, { name, when: format.shortDate(answer.happenedAt) })}{' '}
        {answer.authorId === readerId && !waits ? (
          <button
            type="button"
            class="link line-take-back"
            disabled={busy}
            onClick={() => act(() => onTakeBack(answer.id))}
          >
            {t('answer.takeBack')}
          </button>
        ) : null}
      </p>
      {said ? <Said>{said}</Said> : null}
      {waits ? <waits.room.WaitsHere id={answer.id} /> : null}
    </li>
  );
}

/** Signatures, answers and other views stand with the entry for everyone who reads it. */
export function Answers({ answers, ...rest }: AnswersProps) {
  const shown = answers.filter((answer) => known.includes(answer.kind));
  if (shown.length === 0) return null;
  return (
    <ul class="line-answers">
      {shown.map((answer) => (
        <AnswerLine key={answer.id} answer={answer} {...rest} />
      ))}
    </ul>
  );
}

interface EntryButtonProps {
  word: string;
  kind: 'line' | 'quiet';
  onDo: () => Promise<void>;
}

/** A button that does one thing to an entry. */
export function EntryButton({ word, kind, onDo }: EntryButtonProps) {
  const t = useWords('timeline');
  const { busy, act } = useActing();
  return (
    <Button kind={kind} busy={busy} onClick={() => act(onDo)}>
      {t(word)}
    </Button>
  );
}
