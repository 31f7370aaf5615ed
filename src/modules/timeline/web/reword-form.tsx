import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form, Notice, Said, TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { useFreshLine } from './answering.ts';
import { keepLineDraft, readLineDraft } from './line-drafts.ts';
import type { OtherWords, Standing } from './other-words.ts';
import { standingOf } from './other-words.ts';
import { wordsOf } from './rewording.ts';

/** Another phone of theirs, or another tab, was first: what stands now, beside what they are writing. */
function StandsNow({ words }: { words: string }) {
  const t = useWords('timeline');
  return (
    <div role="alert">
      <Notice tone="person" title={t('me.reword.first')}>
        <p>{t('me.reword.stands')}</p>
        <Said>{words}</Said>
        <p>{t('me.reword.decide')}</p>
      </Notice>
    </div>
  );
}

interface RewordFormProps {
  entry: LineEntry;
  onSend: (other: OtherWords) => Promise<void>;
  onEnd: () => void;
}

/** One's own entry, said in other words in its place. */
export function RewordForm({ entry, onSend, onEnd }: RewordFormProps) {
  const t = useWords('timeline');
  const refresh = useFreshLine();
  const [id, setId] = useState(newId);
  const [begun] = useState(() => readLineDraft(entry.id));
  const [standing, setStanding] = useState<Standing>();
  const send = async (values: FormValues): Promise<void> => {
    try {
      await onSend({ id, amends: standing?.id ?? entry.id, words: values.text('words') });
      onEnd();
    } catch (error) {
      const now = standingOf(entry, error);
      if (!now) throw error;
      setStanding(now);
      setId(newId());
    }
  };
  const leave = (): void => {
    onEnd();
    if (standing) void refresh();
  };
  return (
    <Form
      submit={t('me.reword.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={leave}>
          {t('answer.cancel')}
        </Button>
      }
    >
      {standing ? <StandsNow words={standing.words} /> : null}
      <TextArea
        name="words"
        label={t('me.reword.words')}
        hint={t('me.reword.hint')}
        rows={3}
        maxLength={8000}
        defaultValue={begun?.how === 'reword' ? begun.words : wordsOf(entry)}
        onChange={(words) => keepLineDraft(entry.id, { how: 'reword', words })}
        said
      />
    </Form>
  );
}
