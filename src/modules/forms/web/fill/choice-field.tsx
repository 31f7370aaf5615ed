import { classNames } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Answer } from '../../domain/answer.ts';
import { sameAnswer } from '../../domain/compare.ts';
import type { Option } from '../../domain/form.ts';
import { optionWords } from './answer-words.ts';
import type { AnswerFieldProps } from './field-props.ts';
import { ties } from './field-props.ts';
import { useSpeaking } from './reading.ts';

export interface ChoiceProps extends AnswerFieldProps {
  options: readonly Option[];
}

const has = (values: readonly Answer[], { value }: Option): boolean =>
  values.some((one) => sameAnswer(one, value));

/** What is chosen after a tap: one that excludes others stands alone. */
function picked(values: readonly Answer[], option: Option, options: readonly Option[]): readonly Answer[] {
  if (has(values, option)) return values.filter((one) => !sameAnswer(one, option.value));
  const isAlone = (value: Answer): boolean =>
    options.some((one) => one.exclusive === true && sameAnswer(one.value, value));
  return option.exclusive ? [option.value] : [...values.filter((one) => !isAlone(one)), option.value];
}

const shortest = 30;

/** The figure that chooses an answer: the one printed before it where each has its own, else its place. */
function figuresOf(options: readonly Option[]): { figures: readonly string[]; printed: boolean } {
  const prefixes = options.map(({ prefix }) => prefix?.text.replace(/[.)]$/, '') ?? '');
  const printed =
    prefixes.every((prefix) => /^\d$/.test(prefix)) && new Set(prefixes).size === options.length;
  return { printed, figures: printed ? prefixes : options.map((_, at) => (at < 9 ? String(at + 1) : '')) };
}

/** A few short answers stand side by side where there is room; a figure names each for the keyboard. */
export function ChoiceField({ place, options, onAnswer, error }: ChoiceProps) {
  const speaking = useSpeaking();
  const { item, path, values } = place;
  const type = item.repeats ? 'checkbox' : 'radio';
  const isShort =
    options.length <= 6 && options.every((one) => optionWords(one, speaking).length <= shortest);
  const { figures, printed } = figuresOf(options);
  return (
    <div class={classNames('choices-tall', 'form-choices', isShort && 'form-choices-short')}>
      <div class="choices-row">
        {options.map((option, at) => (
          <label key={JSON.stringify(option.value)} class="choice">
            <input
              type={type}
              name={path}
              data-figure={figures[at]}
              checked={has(values, option)}
              aria-invalid={error ? true : undefined}
              onChange={() => onAnswer(item.repeats ? picked(values, option, options) : [option.value])}
            />
            <span class="choice-face">
              <span>
                {option.prefix ? `${speaking.said(option.prefix)} ` : ''}
                {optionWords(option, speaking)}
              </span>
              {printed || figures[at] === '' ? null : (
                <span class="form-figure" aria-hidden="true">
                  {figures[at]}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** A list too long to stand open. */
export function LongChoice({ place, options, onAnswer, ids, error }: ChoiceProps) {
  const t = useWords('shell');
  const speaking = useSpeaking();
  const chosen = options.findIndex((option) => has(place.values, option));
  const choose = (at: number): void => {
    const option = options[at];
    onAnswer(option ? [option.value] : []);
  };
  return (
    <select
      {...ties(ids, error)}
      class="input"
      value={chosen === -1 ? '' : String(chosen)}
      onChange={(event) => choose(event.currentTarget.value === '' ? -1 : Number(event.currentTarget.value))}
    >
      <option value="">{t('choose')}</option>
      {options.map((option, at) => (
        <option key={optionWords(option, speaking)} value={String(at)} selected={at === chosen}>
          {optionWords(option, speaking)}
        </option>
      ))}
    </select>
  );
}
