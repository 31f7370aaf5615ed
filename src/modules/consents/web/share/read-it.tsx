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

/** Nobody here knows how old they are: their own word, in the text they sign, is enough. */
function HowOld({ onOfAge }: Pick<ReadItProps, 'onOfAge'>) {
  const t = useWords('consents');
  return (
    <div class="stack">
      <p>{t('share.age.lead')}</p>
      <div class="actions">
        <Button kind="filled" wide onClick={onOfAge}>
          {t('share.age.yes')}
        </Button>
        <LinkButton kind="quiet" to="/me/sharing">
          {t('share.age.no')}
        </LinkButton>
      </div>
    </div>
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

/** Where their age alone is missing they may say it; for the rest there is another way. */
function Lacking({ missing, mayDeclareAge, onOfAge }: LackingTextProps) {
  const isAgeAlone = mayDeclareAge && missing.every(({ code }) => code === 'signer');
  return isAgeAlone ? <HowOld onOfAge={onOfAge} /> : <NotAlone missing={missing} />;
}

type LackingTextProps = Pick<Preview, 'missing' | 'mayDeclareAge'> & Pick<ReadItProps, 'onOfAge'>;

interface ReadItProps {
  query: ReturnType<typeof usePreview>;
  onNext: () => void;
  onOfAge: () => void;
}

/** The whole text as it will be kept, to read or to listen to. */
export function ReadIt({ query, onNext, onOfAge }: ReadItProps) {
  const t = useWords('consents');
  const language = useLanguage();
  return (
    <Loaded query={query}>
      {({ paragraphs, missing, mayDeclareAge }) =>
        missing.length > 0 ? (
          <Lacking missing={missing} mayDeclareAge={mayDeclareAge} onOfAge={onOfAge} />
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
