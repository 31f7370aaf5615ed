import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Item } from '../../domain/form.ts';
import { answerOf, textOf } from './answer-texts.ts';
import type { AnswerFieldProps } from './field-props.ts';
import { ties } from './field-props.ts';
import { useSpeaking } from './reading.ts';

interface LineProps extends AnswerFieldProps {
  value: Answer | undefined;
  onValue: (value: Answer | undefined) => void;
  placeholder?: string;
}

function typeOf({ kind }: Item): string {
  if (kind === 'date' || kind === 'time' || kind === 'url') return kind;
  return kind === 'dateTime' ? 'datetime-local' : 'text';
}

const modeOf = ({ kind }: Item): 'numeric' | 'decimal' | undefined => {
  if (kind === 'integer') return 'numeric';
  return kind === 'decimal' ? 'decimal' : undefined;
};

const isShort = ({ kind }: Item): boolean => !['string', 'text', 'url', 'open-choice'].includes(kind);

/** The text as it is typed: a half-written number is not taken away under somebody's fingers. */
function useTyped({ place, value, onValue }: LineProps) {
  const [typed, setTyped] = useState(() => textOf(value));
  const told = useRef(value);
  useEffect(() => {
    // An answer that came from elsewhere (calculated, begun anew) replaces what was typed.
    if (told.current === value) return;
    told.current = value;
    setTyped(textOf(value));
  }, [value]);
  const type = (text: string): void => {
    setTyped(text);
    const answer = answerOf(text, place.item);
    told.current = answer;
    onValue(answer);
  };
  return { typed, type };
}

export function LineField(props: LineProps) {
  const { place, ids, error, placeholder } = props;
  const { item } = place;
  const { typed, type } = useTyped(props);
  if (item.kind === 'text') {
    return (
      <textarea
        {...ties(ids, error)}
        class="input input-area"
        rows={4}
        value={typed}
        maxLength={item.limits.maxLength}
        onInput={(event) => type(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...ties(ids, error)}
      class={isShort(item) ? 'input input-short' : 'input'}
      type={typeOf(item)}
      inputMode={modeOf(item)}
      autocomplete="off"
      size={isShort(item) ? 12 : undefined}
      placeholder={placeholder}
      value={typed}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}

/** A line with the unit it counts in. */
export function TextField(props: AnswerFieldProps) {
  const { place, onAnswer } = props;
  const unit = place.item.units[0];
  const line = (
    <LineField
      {...props}
      value={place.values[0]}
      onValue={(value) => onAnswer(value === undefined ? [] : [value])}
    />
  );
  if (!unit) return line;
  return (
    <p class="form-unit">
      {line} <span>{unit.display ?? unit.code}</span>
    </p>
  );
}

/** As many lines as somebody has something to say. */
export function ManyLines(props: AnswerFieldProps) {
  const { place, onAnswer, ids } = props;
  const t = useWords('forms');
  const { values } = place;
  const [open, setOpen] = useState(Math.max(1, values.length));
  const put = (at: number, value: Answer | undefined): void => {
    const next = value === undefined ? values.filter((_, index) => index !== at) : values.with(at, value);
    onAnswer(next);
  };
  const lines = Array.from({ length: Math.max(open, values.length) }, (_, at) => at);
  return (
    <div class="stack-small">
      {lines.map((at) => (
        <LineField
          key={at}
          {...props}
          ids={{ ...ids, field: `${ids.field}-${at}` }}
          value={values[at]}
          onValue={(value) => (at < values.length ? put(at, value) : value && onAnswer([...values, value]))}
        />
      ))}
      <div class="actions">
        <Button kind="quiet" onClick={() => setOpen(values.length + 1)}>
          {t('fill.another')}
        </Button>
      </div>
    </div>
  );
}

/** A number and what it counts in. */
export function QuantityField(props: AnswerFieldProps) {
  const { place, onAnswer, ids } = props;
  const t = useWords('forms');
  const { said } = useSpeaking();
  const { units } = place.item;
  const [answer] = place.values;
  const quantity = answer?.kind === 'quantity' ? answer.value : {};
  const chosen = units.findIndex((unit) => unit.code === quantity.code && unit.code !== undefined);
  const put = (value: number | undefined, at: number): void => {
    const unit = units[at];
    if (value === undefined && units.length < 2) {
      onAnswer([]);
      return;
    }
    const { display, code, system } = unit ?? {};
    onAnswer([
      {
        kind: 'quantity',
        value: {
          ...(value === undefined ? {} : { value }),
          ...(display === undefined ? {} : { unit: display }),
          ...(code === undefined ? {} : { code }),
          ...(system === undefined ? {} : { system }),
        },
      },
    ]);
  };
  const at = Math.max(0, chosen);
  return (
    <div class="form-unit">
      <LineField
        {...props}
        place={{ ...place, item: { ...place.item, kind: 'decimal' } }}
        value={quantity.value === undefined ? undefined : { kind: 'decimal', value: quantity.value }}
        onValue={(value) => put(value?.kind === 'decimal' ? value.value : undefined, at)}
      />
      {units.length > 1 ? (
        <select
          class="input input-short"
          aria-label={t('fill.unit', { question: said(place.item.text) })}
          id={`${ids.field}-unit`}
          value={String(at)}
          onChange={(event) => put(quantity.value, Number(event.currentTarget.value))}
        >
          {units.map((unit, index) => (
            <option key={unit.code ?? unit.display} value={String(index)} selected={index === at}>
              {unit.display ?? unit.code}
            </option>
          ))}
        </select>
      ) : (
        <span>{units[0]?.display ?? units[0]?.code}</span>
      )}
    </div>
  );
}
