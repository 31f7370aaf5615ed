import { Button, LinkButton, Loaded, Notice } from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import { ReadAloudText } from '../read-aloud-text.tsx';
import type { Missing, Step } from './share-draft.ts';
import type { Preview, usePreview } from './use-preview.ts';

interface LackingProps {
  missing: readonly Missing[];
  onGo: (step: Step) => void;
}

/** Everything that is missing, at once, each with the way to its question. */
export function LackingList({ missing, onGo }: LackingProps) {
  const t = useWords('consents');
  return (
    <Notice tone="person" live title={t('share.missing.title')}>
      <ul class="error-list">
        {missing.map(({ step, word }) => (
          <li key={word}>
            <button type="button" class="link" onClick={() => onGo(step)}>
              {t(`share.missing.${word}`)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What no answer of theirs can mend: by law somebody else signs too, or the paper needs more. */
function NotAlone({ missing }: Pick<Preview, 'missing'>) {
  const t = useWords('consents');
  const signer = missing.some(({ code }) => code === 'signer');
  return (
    <Notice
      tone="person"
      live
      title={t('share.notAlone.title')}
      actions={<LinkButton to="/me/sharing">{t('share.sign.no')}</LinkButton>}
    >
      <p>{t(signer ? 'share.notAlone.signer' : 'share.notAlone.other')}</p>
    </Notice>
  );
}

interface ReadItProps {
  query: ReturnType<typeof usePreview>;
  onNext: () => void;
}

/** The whole text as it will be kept, to read or to listen to. */
export function ReadIt({ query, onNext }: ReadItProps) {
  const t = useWords('consents');
  const language = useLanguage();
  return (
    <Loaded query={query}>
      {({ paragraphs, missing }) =>
        missing.length > 0 ? (
          <NotAlone missing={missing} />
        ) : (
          <div class="stack">
            <p>{t('share.read.lead')}</p>
            <ReadAloudText paragraphs={paragraphs.map(({ text }) => text)} language={language} />
            <div class="actions">
              <Button kind="filled" wide onClick={onNext}>
                {t('share.next')}
              </Button>
            </div>
          </div>
        )
      }
    </Loaded>
  );
}
