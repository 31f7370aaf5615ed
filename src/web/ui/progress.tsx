import { useId } from 'preact/hooks';
import { useFormat, useWords } from '../words.ts';

export interface ProgressProps {
  label: string;
  /** How many are done; without it, how long it takes is not known. */
  done?: number;
  of?: number;
  /** True when the work goes on after this page is left. */
  mayLeave?: boolean;
}

/** Long work: how far it is, and whether one may leave. */
export function Progress({ label, done, of, mayLeave = false }: ProgressProps) {
  const id = useId();
  const t = useWords('shell');
  const format = useFormat();
  const known = done !== undefined && of !== undefined;
  return (
    <div class="progress">
      <p id={id} class="progress-label">
        <span>{label}</span>
        {known ? (
          <span class="muted">{t('progress.of', { done: format.number(done), of: format.number(of) })}</span>
        ) : null}
      </p>
      <progress aria-labelledby={id} {...(known ? { value: done, max: Math.max(of, 1) } : {})} />
      {mayLeave ? <p class="small muted">{t('progress.mayLeave')}</p> : null}
    </div>
  );
}
