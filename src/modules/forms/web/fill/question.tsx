import { Component } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Answer, AnswerPath } from '../../domain/answer.ts';
import type { Option } from '../../domain/form.ts';
import type { Place } from '../../domain/places.ts';
import type { Problem } from '../../domain/validate.ts';
import { AnswerField, isChosen } from './answer-field.tsx';
import type { FieldIds } from './field-props.ts';
import { ties } from './field-props.ts';
import { problemWords } from './problem-words.ts';
import { useSpeaking } from './reading.ts';

export interface QuestionProps {
  place: Place;
  /** Offered answers: the item's own, or what an expression gives. */
  options: readonly Option[];
  problem: Problem | undefined;
  /** The same function at every drawing, so that a tap draws its own question anew and no other. */
  onAnswer: (path: AnswerPath, values: readonly Answer[]) => void;
  large: boolean;
}

/** A chosen answer can be taken back: nothing has to be said once a finger slipped. */
function Clear({ place, onClear }: { place: Place; onClear: () => void }) {
  const t = useWords('forms');
  const { said } = useSpeaking();
  if (place.item.required || place.values.length === 0 || place.item.repeats) return null;
  return (
    <p>
      <button
        type="button"
        class="link small"
        aria-label={t('fill.clearLabel', { question: said(place.item.text) })}
        onClick={onClear}
      >
        {t('fill.clear')}
      </button>
    </p>
  );
}

interface Worded {
  place: Place;
  ids: FieldIds;
  error: string | undefined;
  large: boolean;
}

/** The question's own words, what helps to answer it, and what is wrong with the answer. */
function Wording({ place: { item }, ids, error, large }: Worded) {
  const t = useWords('forms');
  const { said } = useSpeaking();
  return (
    <>
      <p id={ids.label} class={classNames('form-words', large && 'form-words-large')}>
        {item.prefix ? <span class="muted">{said(item.prefix)} </span> : null}
        {said(item.text)}
        {item.required ? <span class="form-required"> {t('fill.required')}</span> : null}
      </p>
      {item.help ? (
        <p id={ids.hint} class="field-hint">
          {said(item.help)}
        </p>
      ) : null}
      {error ? (
        <p id={ids.error} class="field-error">
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Answers to choose from are one group, named by the question. */
function groupTies({ item }: Place, ids: FieldIds, error: string | undefined) {
  const one = !item.repeats;
  return {
    role: one ? ('radiogroup' as const) : ('group' as const),
    'aria-labelledby': ids.label,
    'aria-describedby': ties(ids, error)['aria-describedby'],
    'aria-required': item.required && one ? true : undefined,
  };
}

function Frame({ place, options, problem, onAnswer, large }: QuestionProps) {
  const t = useWords('forms');
  const id = useId();
  const { item, path } = place;
  const hint = item.help ? `${id}-hint` : undefined;
  const ids = { field: `${id}-field`, label: `${id}-label`, hint, error: `${id}-error` };
  const error = problem && problemWords(problem, t);
  const chosen = isChosen(item.kind, options);
  const answer = (values: readonly Answer[]): void => onAnswer(path, values);
  return (
    <div class="form-question" data-path={path} {...(chosen ? groupTies(place, ids, error) : {})}>
      <Wording place={place} ids={ids} error={error} large={large} />
      <AnswerField place={place} options={options} onAnswer={answer} ids={ids} error={error} />
      {chosen ? <Clear place={place} onClear={() => answer([])} /> : null}
    </div>
  );
}

/** What a question is drawn from, in one text: while it stays the same, so does the drawing. */
const drawnFrom = ({ place, problem, large }: QuestionProps): string =>
  JSON.stringify([place.values, problem?.code, problem?.wanted, large]);

/** Drawn anew only when something about this question has changed: a tap on a long form stays quick. */
export class Question extends Component<QuestionProps> {
  override shouldComponentUpdate(next: QuestionProps): boolean {
    const { place, options, onAnswer } = this.props;
    const same = next.place.item === place.item && next.place.path === place.path;
    const sameDoing = next.options === options && next.onAnswer === onAnswer;
    return !(same && sameDoing && drawnFrom(next) === drawnFrom(this.props));
  }

  override render(props: QuestionProps) {
    return <Frame {...props} />;
  }
}
