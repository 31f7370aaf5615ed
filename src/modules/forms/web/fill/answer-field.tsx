import { useWords } from '../../../../web/words.ts';
import type { Answer } from '../../domain/answer.ts';
import { sameAnswer } from '../../domain/compare.ts';
import type { Option } from '../../domain/form.ts';
import { ChoiceField, LongChoice } from './choice-field.tsx';
import type { AnswerFieldProps } from './field-props.ts';
import { useSpeaking } from './reading.ts';
import { LineField, ManyLines, QuantityField, TextField } from './text-fields.tsx';

/** More than this many answers stand in a list that opens. */
const mostOpen = 12;

function useYesNo(): readonly Option[] {
  const { yes, no } = useSpeaking();
  return [
    { value: { kind: 'boolean', value: true }, label: { text: yes } },
    { value: { kind: 'boolean', value: false }, label: { text: no } },
  ];
}

const isOffered = (options: readonly Option[], answer: Answer): boolean =>
  options.some(({ value }) => sameAnswer(value, answer));

/** Offered answers, and a line for one's own. */
function OpenChoice({ options, ...props }: AnswerFieldProps & { options: readonly Option[] }) {
  const t = useWords('forms');
  const { place, onAnswer, ids } = props;
  const own = place.values.find((value) => !isOffered(options, value));
  const offered = place.values.filter((value) => isOffered(options, value));
  const putOwn = (value: Answer | undefined): void => {
    const others = place.item.repeats ? offered : [];
    onAnswer(value === undefined ? offered : [...others, value]);
  };
  return (
    <div class="stack-small">
      <ChoiceField
        {...props}
        place={{ ...place, values: offered }}
        options={options}
        onAnswer={(values) => onAnswer(place.item.repeats && own ? [...values, own] : values)}
      />
      <LineField
        {...props}
        ids={{ ...ids, field: `${ids.field}-own` }}
        value={own}
        onValue={putOwn}
        placeholder={t('fill.ownAnswer')}
      />
    </div>
  );
}

export interface FieldProps extends AnswerFieldProps {
  options: readonly Option[];
}

/** Where a question is answered, as its kind asks. */
export function AnswerField({ options, ...props }: FieldProps) {
  const yesNo = useYesNo();
  const { item } = props.place;
  if (item.kind === 'boolean') return <ChoiceField {...props} options={yesNo} />;
  if (item.kind === 'open-choice') return <OpenChoice {...props} options={options} />;
  if (options.length > 0) {
    // A few answers stand open even where the form wishes for a list: one touch instead of two.
    return options.length > mostOpen && !item.repeats ? (
      <LongChoice {...props} options={options} />
    ) : (
      <ChoiceField {...props} options={options} />
    );
  }
  if (item.kind === 'quantity') return <QuantityField {...props} />;
  return item.repeats ? <ManyLines {...props} /> : <TextField {...props} />;
}

/** Whether the question is answered by choosing, so that figures on the keyboard choose. */
export const isChosen = (kind: string, options: readonly Option[]): boolean =>
  kind === 'boolean' || options.length > 0;
