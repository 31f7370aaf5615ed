import type { ComponentProps } from 'preact';
import { useWords } from '../../../web/words.ts';
import { Answers } from './answers.tsx';

interface EarlierAnswersProps extends Omit<ComponentProps<typeof Answers>, 'answers'> {
  answers: ComponentProps<typeof Answers>['answers'] | undefined;
}

/** Who disagreed with words that were amended since, agreed with them or answered: it stays, and says what it is about. */
export function EarlierAnswers({ answers = [], ...rest }: EarlierAnswersProps) {
  const t = useWords('timeline');
  if (answers.length === 0) return null;
  return (
    <div>
      <p class="small muted">{t('entry.aboutEarlier')}</p>
      <Answers answers={answers} {...rest} />
    </div>
  );
}
