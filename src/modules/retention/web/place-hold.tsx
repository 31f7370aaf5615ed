import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, ChoiceChips, Form, SearchBox, TextArea, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { api, useRenew } from './server.ts';

/** As short as a search may be. */
const shortest = 2;

const useFound = (words: string) =>
  useQuery({
    queryKey: ['retention', 'people', words],
    queryFn: () => api.get('/retention/people', { query: { q: words } }),
    enabled: words.length >= shortest,
  });

function Found({
  words,
  chosen,
  onChoose,
}: {
  words: string;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const t = useWords('retention');
  const { date } = useFormat();
  const { data } = useFound(words);
  if (words.length < shortest || !data) return null;
  if (data.items.length === 0) return <p role="status">{t('holds.nobody')}</p>;
  return (
    <ChoiceChips
      name="participant"
      size="tall"
      label={t('holds.who')}
      value={chosen}
      onChange={onChoose}
      choices={data.items.map((one) => ({
        value: one.participantId,
        label: one.name,
        ...(one.birthOn ? { hint: t('holds.born', { day: date(one.birthOn) }) } : {}),
      }))}
    />
  );
}

/** Whose record, and why. The id is made here, so that sending twice places one hold. */
export function PlaceHold({ onEnd }: { onEnd: () => void }) {
  const t = useWords('retention');
  const renew = useRenew();
  const toast = useToast();
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const send = async (values: FormValues): Promise<void> => {
    const body = { id, reason: values.text('reason') };
    await api.post('/participants/:id/holds', { params: { id: chosen }, body });
    onEnd();
    toast.say(t('holds.placeDone'));
    await renew();
  };
  const search = (text: string): void => {
    setWords(text.trim());
    setChosen('');
  };
  return (
    <div class="stack">
      <SearchBox label={t('holds.find')} onSearch={search} />
      {chosen === '' ? (
        <Found words={words} chosen={chosen} onChoose={setChosen} />
      ) : (
        <Form
          submit={t('holds.place')}
          onSubmit={send}
          actions={
            <Button kind="quiet" onClick={() => setChosen('')}>
              {t('holds.other')}
            </Button>
          }
        >
          <Found words={words} chosen={chosen} onChoose={setChosen} />
          <TextArea
            name="reason"
            label={t('holds.reason')}
            hint={t('holds.reasonHint')}
            rows={2}
            maxLength={500}
          />
        </Form>
      )}
    </div>
  );
}
