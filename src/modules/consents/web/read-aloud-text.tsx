import type { Language } from '../../../lib/languages.ts';
import { Button, classNames } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useReadAloud } from './use-read-aloud.ts';

interface Props {
  paragraphs: readonly string[];
  /** The one the paragraphs are in. */
  language: Language;
}

/** Words to be signed or signed before, and a voice for whoever would rather listen. */
export function ReadAloudText({ paragraphs, language }: Props) {
  const t = useWords('consents');
  const { at, mute, start, stop } = useReadAloud(paragraphs, language);
  const reading = at !== undefined;
  return (
    <div class="stack">
      <div class="actions">
        <Button pressed={reading} onClick={reading ? stop : start}>
          {t(reading ? 'share.read.quiet' : 'share.read.aloud')}
        </Button>
      </div>
      {mute ? (
        <p class="small" role="status">
          {t('share.read.noVoice')}
        </p>
      ) : null}
      <div class="consent-text">
        {paragraphs.map((text, index) => (
          <p key={text} class={classNames(index === at && 'consent-read') || undefined}>
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
