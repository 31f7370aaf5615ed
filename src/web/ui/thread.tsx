import { classNames } from './class-names.ts';
import { HiddenWords } from './hidden-words.tsx';
import type { ThreadWeight } from './thread-weight.ts';

export interface ThreadProps {
  weight: ThreadWeight;
  /** Somebody is needed here: amber with a knot at its head, never by colour alone. The weight stays what it is. */
  person?: boolean;
  /** The same in words, for whoever does not see the thread. */
  label?: string;
}

/** The thread beside a row: a straight piece, as tall as its place. */
export function Thread({ weight, person = false, label }: ThreadProps) {
  return (
    <span class={classNames('thread', `thread-${weight}`, person && 'thread-person')}>
      <svg aria-hidden="true" focusable="false" preserveAspectRatio="none">
        <line x1="50%" x2="50%" y1="4" y2="100%" />
      </svg>
      {label === undefined ? null : <HiddenWords>{label}</HiddenWords>}
    </span>
  );
}

export interface ThreadStepProps extends ThreadProps {
  /** An open ring for a fact, a filled one for a milestone. */
  mark?: 'open' | 'filled';
  /** Rows alternate, so that the thread swings. */
  side: 'left' | 'right';
  /** Nothing older follows. */
  last?: boolean;
}

const swing = { left: 'M4 0 C4 50 20 50 20 100', right: 'M20 0 C20 50 4 50 4 100' } as const;

/** One bend of the line down a page: the mark of this fact and the thread to the next one below. */
export function ThreadStep(props: ThreadStepProps) {
  const { weight, person = false, label, mark = 'open', side, last = false } = props;
  return (
    <span
      class={classNames(
        'thread-step',
        `thread-step-${side}`,
        `thread-${weight}`,
        person && 'thread-step-person',
      )}
    >
      {last ? null : (
        <svg
          class="thread-bend"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 24 100"
          preserveAspectRatio="none"
        >
          <path d={swing[side]} fill="none" vector-effect="non-scaling-stroke" />
        </svg>
      )}
      <span class={`thread-mark thread-mark-${mark}`} aria-hidden="true" />
      {label === undefined ? null : <HiddenWords>{label}</HiddenWords>}
    </span>
  );
}
