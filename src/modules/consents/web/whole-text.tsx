import { Loaded } from '../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../web/words.ts';
import { ReadAloudText } from './read-aloud-text.tsx';
import { useWholeConsent } from './server.ts';

interface Props {
  participantId: string;
  consentId: string;
}

/** Words and hand exactly as they were signed, in the language they were signed in. */
export function WholeText({ participantId, consentId }: Props) {
  const t = useWords('consents');
  const language = useLanguage();
  const query = useWholeConsent(participantId, consentId);
  return (
    <Loaded query={query}>
      {(whole) => (
        <div class="stack" lang={whole.language === language ? undefined : whole.language}>
          <ReadAloudText paragraphs={whole.paragraphs.map(({ text }) => text)} language={whole.language} />
          {whole.image ? (
            <img
              class="sign-kept"
              src={`data:${whole.image.type};base64,${whole.image.base64}`}
              alt={t('own.hand')}
            />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}
