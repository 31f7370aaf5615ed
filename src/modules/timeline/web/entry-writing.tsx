import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Deeds } from './answering.ts';
import { forgetLineDraft, keepLineDraft, readLineDraft } from './line-drafts.ts';
import { sendOtherWords } from './other-words.ts';
import { RewordForm } from './reword-form.tsx';

type Answered = 'dissent' | 'reply' | 'put-right';
export type Writing = Answered | 'reword';

interface AnswerFormProps {
  about: LineEntry;
  how: Answered;
  onSend: (answer: { id: string; how: Answered; said: string }) => Promise<void>;
  onEnd: () => void;
}

function AnswerForm({ about, how, onSend, onEnd }: AnswerFormProps) {
  const t = useWords('timeline');
  const [id] = useState(newId);
  const [begun] = useState(() => readLineDraft(about.id));
  const beginsWith: Partial<Record<Answered, string>> = { 'put-right': about.words.said ?? '' };
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
      <TextArea
        name="said"
        label={t(`answer.${how}Words`)}
        rows={3}
        maxLength={8000}
        defaultValue={begun?.how === how ? begun.words : (beginsWith[how] ?? '')}
        onChange={(words) => keepLineDraft(about.id, { how, words })}
        said
      />
    </Form>
  );
}

interface EntryWritingProps {
  writing: Writing;
  entry: LineEntry;
  deeds: Deeds;
  onEnd: () => void;
}

/** What the reader is writing about an entry, in its place; kept until it is sent or given up. */
export function EntryWriting({ writing, entry, deeds, onEnd }: EntryWritingProps) {
  const end = (): void => {
    forgetLineDraft(entry.id);
    onEnd();
  };
  if (writing === 'reword')
    return (
      <RewordForm
        entry={entry}
        onSend={(other) => deeds.reword(other.id, () => sendOtherWords(entry, other))}
        onEnd={end}
      />
    );
  return (
    <AnswerForm
      key={writing}
      about={entry}
      how={writing}
      onSend={(answer) => deeds.answer(entry.id, answer)}
      onEnd={end}
    />
  );
}
