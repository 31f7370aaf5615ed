import { Disclosure } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { answerWords } from './answer-words.ts';
import { placeName } from './one-by-one.tsx';
import { useSpeaking } from './reading.ts';
import type { Screen } from './screens.ts';
import { Told } from './told.tsx';
import type { Filling } from './use-filling.ts';

function Line({ screen, filling }: { screen: Screen; filling: Filling }) {
  const t = useWords('forms');
  const speaking = useSpeaking();
  const { item, values } = screen.place;
  const options = filling.computed.options[screen.path] ?? item.options;
  const words = values.map((value) => answerWords(value, { options }, speaking));
  return (
    <li>
      <button type="button" class="form-looked" onClick={() => filling.set({ at: placeName(screen) })}>
        <span>{speaking.said(item.text)}</span>
        <span class="muted">{words.length === 0 ? t('fill.notAnswered') : speaking.format.list(words)}</span>
      </button>
    </li>
  );
}

/** The end of a form on a phone: what was answered, each line the way back to it. */
export function LookOver({ filling }: { filling: Filling }) {
  const t = useWords('forms');
  const questions = filling.screens.filter(({ kind }) => kind === 'question');
  const open = questions.filter(({ place }) => place.values.length === 0).length;
  return (
    <div class="stack">
      <h2>{t('fill.end')}</h2>
      <p>{open === 0 ? t('fill.allAnswered') : t('fill.someOpen', { count: open })}</p>
      <Told places={filling.after} />
      <Disclosure summary={t('fill.lookOver')}>
        <ul class="form-look-over">
          {questions.map((screen) => (
            <Line key={screen.path} screen={screen} filling={filling} />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
