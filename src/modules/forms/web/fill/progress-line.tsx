import { useId } from 'preact/hooks';
import { useWords } from '../../../../web/words.ts';

/** How far the form is: a line that fills, and the same in words. */
export function ProgressLine({ done, of }: { done: number; of: number }) {
  const id = useId();
  const t = useWords('forms');
  return (
    <div class="form-progress">
      <p id={id} class="small muted" aria-live="polite">
        {t('fill.progress', { done, count: of })}
      </p>
      <progress aria-labelledby={id} value={done} max={Math.max(of, 1)} />
    </div>
  );
}
