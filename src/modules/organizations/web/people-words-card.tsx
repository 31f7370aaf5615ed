import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { renewSession } from '../../../web/session.ts';
import type { FormValues } from '../../../web/ui/index.ts';
import {
  Card,
  ChoiceChips,
  Disclosure,
  Form,
  Loaded,
  TheirVersion,
  useToast,
} from '../../../web/ui/index.ts';
import { useVersioned } from '../../../web/use-versioned.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import type { PeopleWords } from '../domain/people-words.ts';
import { coachWords, participantWords, plainWords, spoken } from '../domain/people-words.ts';
import type { WordsView } from '../schema/words.ts';
import { useFieldWords } from './field-words.ts';
import { api } from './server.ts';

const wordsKey = ['settings', 'words'] as const;

/** Each choice as the pages would say it, in the language of the page. */
function useChoices() {
  const language = useLanguage();
  const sayPeople = (one: string): string => {
    const participants = participantWords.find((word) => word === one) ?? plainWords.participants;
    return spoken(language, { ...plainWords, participants }).People;
  };
  const sayCoach = (one: string): string => {
    const coach = coachWords.find((word) => word === one) ?? plainWords.coach;
    return spoken(language, { ...plainWords, coach }).coach;
  };
  return { sayPeople, sayCoach };
}

const chosenIn = (values: FormValues): PeopleWords => ({
  participants:
    participantWords.find((one) => one === values.text('participants')) ?? plainWords.participants,
  coach: coachWords.find((one) => one === values.text('coach')) ?? plainWords.coach,
});

function useSaving(view: WordsView) {
  const t = useWords('organizations');
  const queries = useQueryClient();
  const { undo } = useToast();
  const { theirs, save } = useVersioned(view.version);
  const put = async (words: PeopleWords, version: number): Promise<WordsView> => {
    const now = await api.put('/settings/words', { body: { ...words, version } });
    queries.setQueryData(wordsKey, now);
    // Every page says them from here on.
    await renewSession();
    return now;
  };
  const send = async (values: FormValues): Promise<void> => {
    let version = 0;
    await save(async (over) => {
      ({ version } = await put(chosenIn(values), over));
    });
    const { participants, coach } = view;
    undo(t('saved'), () => put({ participants, coach }, version));
  };
  return { theirs, send, take: () => queries.resetQueries({ queryKey: wordsKey }) };
}

function WordsForm({ view }: { view: WordsView }) {
  const t = useWords('organizations');
  const { sayPeople, sayCoach } = useChoices();
  const { theirs, send, take } = useSaving(view);
  return (
    <Form submit={t('save')} onSubmit={send} fieldWords={useFieldWords()}>
      <TheirVersion
        theirs={theirs}
        onTake={take}
        fields={[
          { name: 'participants', label: t('words.participants'), words: sayPeople },
          { name: 'coach', label: t('words.coach'), words: sayCoach },
        ]}
      />
      <p class="field-hint">{t('words.hint')}</p>
      <ChoiceChips
        name="participants"
        label={t('words.participants')}
        defaultValue={view.participants}
        choices={participantWords.map((value) => ({ value, label: sayPeople(value) }))}
      />
      <ChoiceChips
        name="coach"
        label={t('words.coach')}
        defaultValue={view.coach}
        choices={coachWords.map((value) => ({ value, label: sayCoach(value) }))}
      />
    </Form>
  );
}

/** What participants and coaches are called here. */
export function PeopleWordsCard() {
  const t = useWords('organizations');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: wordsKey,
    queryFn: () => api.get('/settings/words'),
    enabled: open,
    refetchOnWindowFocus: false,
  });
  return (
    <Card>
      <Disclosure summary={t('words.title')} onToggle={setOpen}>
        <Loaded query={query}>{(view) => <WordsForm key={view.version} view={view} />}</Loaded>
      </Disclosure>
    </Card>
  );
}
