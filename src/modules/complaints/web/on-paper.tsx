import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import type { FormValues } from '../../../web/ui/form-values.ts';
import {
  Button,
  Card,
  ChoiceChips,
  DateField,
  Form,
  SearchBox,
  TextArea,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { api, shortest, useFound, useRenew } from './server.ts';

function Found({
  words,
  chosen,
  onChoose,
}: {
  words: string;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const t = useWords('complaints');
  const { date } = useFormat();
  const { data } = useFound(words);
  if (words.length < shortest || !data) return null;
  if (data.items.length === 0) return <p role="status">{t('byPaper.nobody')}</p>;
  return (
    <ChoiceChips
      name="participant"
      size="tall"
      label={t('byPaper.who')}
      value={chosen}
      onChange={onChoose}
      choices={data.items.map(({ participantId, name, birthOn }) => ({
        value: participantId,
        label: name,
        ...(birthOn ? { hint: date(birthOn) } : {}),
      }))}
    />
  );
}

/** A complaint that came in on paper, for whoever it is about. */
export function OnPaper({ onEnd }: { onEnd: () => void }) {
  const t = useWords('complaints');
  const renew = useRenew();
  const toast = useToast();
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const send = async (values: FormValues): Promise<void> => {
    const body = { id, said: values.text('said'), receivedOn: values.text('receivedOn') };
    await api.post('/participants/:id/complaints', { params: { id: chosen }, body });
    await renew();
    onEnd();
    toast.say(t('byPaper.saved'));
  };
  return (
    <Card>
      <div class="stack">
        <SearchBox
          label={t('byPaper.find')}
          onSearch={(text) => {
            setWords(text.trim());
            setChosen('');
          }}
        />
        <Found words={words} chosen={chosen} onChoose={setChosen} />
        {chosen === '' ? null : (
          <Form
            submit={t('byPaper.save')}
            onSubmit={send}
            actions={
              <Button kind="quiet" onClick={() => setChosen('')}>
                {t('byPaper.other')}
              </Button>
            }
          >
            <DateField name="receivedOn" label={t('byPaper.receivedOn')} />
            <TextArea name="said" label={t('byPaper.said')} rows={4} maxLength={4000} />
          </Form>
        )}
      </div>
    </Card>
  );
}
