import './forms.css';
import { useLocation } from 'wouter-preact';
import { useSession } from '../../../web/session.ts';
import {
  Button,
  LinkButton,
  LoadedPage,
  Notice,
  Page as PageFrame,
  useToast,
} from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Answers } from '../domain/answer.ts';
import { visibleItems } from '../domain/answers.ts';
import { say } from '../domain/form.ts';
import type { ReadyInstrument } from '../domain/instrument.ts';
import type { Place } from '../domain/places.ts';
import type { OneResponse } from '../schema.ts';
import { answerWords } from './fill/answer-words.ts';
import { FormLanguageProvider, formLanguage, useSpeaking } from './fill/reading.ts';
import { Results, TermsNote } from './results.tsx';
import { useFreshForms, useResponse, withdraw } from './server.ts';

function AnswerOf({ place }: { place: Place }) {
  const t = useWords('forms');
  const speaking = useSpeaking();
  const { item, values } = place;
  const words = values.map((value) => answerWords(value, item, speaking));
  return (
    <div>
      <dt>{speaking.said(item.text)}</dt>
      <dd>
        {words.length === 0 ? (
          <span class="muted">{t('fill.notAnswered')}</span>
        ) : (
          speaking.format.list(words)
        )}
      </dd>
    </div>
  );
}

function Group({ place }: { place: Place }) {
  const { said } = useSpeaking();
  return (
    <section class="stack-small">
      <h2>{said(place.item.text)}</h2>
      {place.repetitions.map((inside) => (
        <Places key={inside[0]?.path} places={inside} />
      ))}
    </section>
  );
}

const isGroup = ({ item }: Place): boolean => item.kind === 'group';
const isAsked = ({ item }: Place): boolean => item.kind !== 'group' && item.kind !== 'display';

function Places({ places }: { places: readonly Place[] }) {
  const questions = places.filter(isAsked);
  const inside = questions.flatMap(({ repetitions }) => repetitions.flat());
  return (
    <>
      {questions.length === 0 ? null : (
        <dl class="facts form-answers">
          {questions.map((place) => (
            <AnswerOf key={place.path} place={place} />
          ))}
        </dl>
      )}
      {inside.length === 0 ? null : <Places places={inside} />}
      {places.filter(isGroup).map((place) => (
        <Group key={place.path} place={place} />
      ))}
    </>
  );
}

function AnswersShown({ instrument, answers }: { instrument: ReadyInstrument; answers: Answers }) {
  const language = formLanguage(useLanguage(), instrument.languages);
  return (
    <FormLanguageProvider value={language}>
      <div class="stack">
        <Places places={visibleItems(instrument.form, answers)} />
      </div>
      <TermsNote terms={instrument.terms} validated={instrument.validated} />
    </FormLanguageProvider>
  );
}

interface OneGivenProps {
  participantId: string;
  factId: string;
  /** Where forms of this person are listed. */
  base: string;
}

function Deeds({ response, participantId, base }: { response: OneResponse } & Omit<OneGivenProps, 'factId'>) {
  const t = useWords('forms');
  const me = useSession().person?.id;
  const [, go] = useLocation();
  const toast = useToast();
  const refresh = useFreshForms();
  if (response.authorId !== me) return null;
  const takeBack = async (): Promise<void> => {
    await withdraw(participantId, response.id);
    await refresh();
    toast.say(t('given.tookBack'));
    go(base);
  };
  return (
    <div class="actions">
      {response.instrument ? (
        <LinkButton to={`${base}/${response.facts.instrument}?amends=${response.id}`}>
          {t('given.amend')}
        </LinkButton>
      ) : null}
      <Button kind="quiet" onClick={() => void takeBack()}>
        {t('given.takeBack')}
      </Button>
    </div>
  );
}

function Shown({ response, ...place }: { response: OneResponse } & Omit<OneGivenProps, 'factId'>) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  const { facts, authorName } = response;
  const by = authorName === undefined ? '' : t('given.by', { name: authorName });
  return (
    <PageFrame
      width="read"
      title={say(facts.title, language)}
      lead={[format.dateTime(response.happenedAt), t(`mode.${facts.mode}`), by].filter(Boolean).join(' · ')}
      back={{ to: place.base, label: t('list.back') }}
    >
      <div class="stack">
        {facts.voice === 'participant' ? null : <p>{t(`view.${facts.voice}`)}</p>}
        <Results results={facts.results} />
        {response.instrument ? (
          <AnswersShown instrument={response.instrument} answers={response.answers} />
        ) : (
          <Notice title={t('given.gone')} />
        )}
        <Deeds response={response} {...place} />
      </div>
    </PageFrame>
  );
}

/** One form as it was filled in, in words. */
export function OneGiven({ factId, ...place }: OneGivenProps) {
  const query = useResponse(place.participantId, factId);
  return <LoadedPage query={query}>{(response) => <Shown response={response} {...place} />}</LoadedPage>;
}
