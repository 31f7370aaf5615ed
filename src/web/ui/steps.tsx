import { useWords } from '../words.ts';
import { classNames } from './class-names.ts';

export interface StepsProps {
  /** Names of the steps, in order. */
  steps: readonly string[];
  /** Counted from 0. */
  current: number;
}

/** How far a wizard is: the thread, thick as far as one has come. */
export function Steps({ steps, current }: StepsProps) {
  const t = useWords('shell');
  return (
    <div class="steps">
      <p class="small muted">{t('steps.of', { step: current + 1, of: steps.length })}</p>
      <ol>
        {steps.map((step, at) => (
          <li
            key={step}
            class={classNames(at < current && 'steps-done', at === current && 'steps-now')}
            aria-current={at === current ? 'step' : undefined}
          >
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
