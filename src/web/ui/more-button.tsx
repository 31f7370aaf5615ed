import { useWords } from '../words.ts';
import { Button } from './button.tsx';

/** The end of one page of a list: more, when there is more. */
export function MoreButton({
  onMore,
  busy = false,
  label,
}: {
  onMore: () => void;
  busy?: boolean;
  label?: string;
}) {
  const t = useWords('shell');
  return (
    <div class="more">
      <Button onClick={onMore} busy={busy}>
        {busy ? t('loading') : (label ?? t('showMore'))}
      </Button>
    </div>
  );
}
