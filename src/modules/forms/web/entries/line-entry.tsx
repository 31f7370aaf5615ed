import { Link } from 'wouter-preact';
import type { LineEntryProps, LineFact } from '../../../../web/define-web.ts';
import { useSession } from '../../../../web/session.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import { say } from '../../domain/form.ts';
import type { ResponseFacts } from '../../schema.ts';
import { Results } from '../results.tsx';

/** The kind's own data was checked when it was kept; an entry of another shape shows its name and no more. */
function factsOf({ data }: LineFact): ResponseFacts | undefined {
  return typeof data.title === 'object' && Array.isArray(data.results)
    ? (data as Partial<ResponseFacts> as ResponseFacts)
    : undefined;
}

/** A filled-in form on somebody's line: which, how, whose view, and what came out in words; its answers open inside alone. */
export function Entry({ fact, participantId }: LineEntryProps) {
  const t = useWords('forms-entries');
  const language = useLanguage();
  const { person } = useSession();
  const own = person?.id === participantId;
  const facts = factsOf(fact);
  if (!facts) return <h2>{t('form')}</h2>;
  const base = own ? '/me/forms' : `/people/${participantId}/forms`;
  return (
    <>
      <h2>{t('title', { form: say(facts.title, language) })}</h2>
      <p class="small muted">
        {t(`mode.${facts.mode}`)}
        {facts.voice === 'participant' ? null : ` · ${t(`view.${facts.voice}`)}`}
        {facts.validated ? null : ` · ${t('result.notValidatedShort')}`}
      </p>
      <Results results={facts.results} says="forms-entries" />
      {person?.kind === 'partner' ? null : (
        <p class="small">
          <Link href={`${base}/given/${fact.id}`}>{t('answers')}</Link>
        </p>
      )}
    </>
  );
}
