import { useId } from 'preact/hooks';
import { LinkButton } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TonightPerson } from '../schema.ts';
import { firstName } from './greeting.ts';
import { reasonSentence, withStop } from './reason-sentence.ts';

function TonightRow({ person }: { person: TonightPerson }) {
  const t = useWords('monitoring');
  const speech = { t, format: useFormat() };
  const [first = '', ...others] = person.reasons.map((reason) => reasonSentence(reason, person.name, speech));
  const name = firstName(person.name);
  return (
    <li class="card tonight-row">
      <div>
        <h3>
          {person.name}
          {person.pronouns ? <span class="person-pronouns"> {person.pronouns}</span> : null}
        </h3>
        <p>{first}</p>
        {others.map((sentence) => (
          <p key={sentence} class="small muted">
            {sentence}
          </p>
        ))}
      </div>
      <LinkButton
        kind="filled"
        to={`/people/${person.id}/night`}
        label={`${t('tonight.readLabel', { name })}. ${withStop(first)}`}
      >
        {t('tonight.read')}
      </LinkButton>
    </li>
  );
}

/** It is one's turn outside the hours: whose words wait, and nothing else of their record. */
export function Tonight({ people }: { people: readonly TonightPerson[] }) {
  const t = useWords('monitoring');
  const headingId = useId();
  return (
    <section class="stack" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('tonight.title')}</h2>
      <p class="muted">{t('tonight.lead')}</p>
      <ul class="stack">
        {people.map((person) => (
          <TonightRow key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}
