import './forms.css';
import { Link } from 'wouter-preact';
import { readDraft, useOutbox } from '../../../web/outbox/index.ts';
import {
  Button,
  Card,
  Chip,
  Empty,
  LinkButton,
  Loaded,
  Notice,
  Page as PageFrame,
} from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import { say } from '../domain/form.ts';
import type { FormCard, Forms, GivenForm } from '../schema.ts';
import { draftName, readDraftOf } from './fill/draft.ts';
import { Results } from './results.tsx';
import { useForms, useOpens } from './server.ts';

interface Place {
  participantId: string;
  own: boolean;
  /** '/me/forms' or '/people/…/forms' */
  base: string;
}

function Begun({ card, participantId }: { card: FormCard; participantId: string }) {
  const t = useWords('forms');
  const draft = readDraftOf(readDraft(draftName(card.key, participantId)), card);
  if (!draft) return null;
  const done = Object.keys(draft.answers.values).length;
  return <Chip tone="plain">{t('list.begun', { count: done })}</Chip>;
}

function CardOf({ card, place }: { card: FormCard; place: Place }) {
  const t = useWords('forms');
  const language = useLanguage();
  const name = say(card.name, language);
  const opens = useOpens(place.participantId)(card.key);
  return (
    <li>
      <Card>
        <div class="form-card">
          <div class="stack-small">
            <h3>{name}</h3>
            <p>{say(card.about, language)}</p>
            <p class="small muted">
              {t('list.questions', { count: card.questions })}
              {card.validated ? null : ` · ${t('list.notValidated')}`}
            </p>
            <Begun card={card} participantId={place.participantId} />
            {card.closed ? <p class="small">{t(`closed.${card.closed}`)}</p> : null}
            {card.closed || opens ? null : <p class="small">{t('list.needsNetwork')}</p>}
          </div>
          {card.closed || !opens ? null : (
            <LinkButton
              kind="filled"
              to={`${place.base}/${card.key}`}
              label={t(place.own ? 'list.openLabel' : 'list.giveLabel', { name })}
            >
              {t(place.own ? 'list.open' : 'list.give')}
            </LinkButton>
          )}
        </div>
      </Card>
    </li>
  );
}

function WhatWasGiven({ given, place }: { given: GivenForm; place: Place }) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  const { facts, authorName } = given;
  const when = format.date(given.happenedAt);
  const by = authorName === undefined ? '' : t('given.by', { name: authorName });
  return (
    <li>
      <Card>
        <div class="stack-small">
          <h3>
            <Link href={`${place.base}/given/${given.id}`}>{say(facts.title, language)}</Link>
          </h3>
          <p class="small muted">{[when, t(`mode.${facts.mode}`), by].filter(Boolean).join(' · ')}</p>
          {facts.voice === 'participant' ? null : <p class="small">{t(`view.${facts.voice}`)}</p>}
          <Results results={facts.results} />
        </div>
      </Card>
    </li>
  );
}

/** Filled in here without a network, and not taken by the server yet. */
function Waiting({ place }: { place: Place }) {
  const t = useWords('forms');
  const outbox = useOutbox();
  const path = `/participants/${place.participantId}/forms`;
  const letters = outbox.letters.filter((letter) => letter.path === path);
  const waiting = letters.filter(({ refused }) => refused === undefined);
  const keyOf = (body: unknown): string =>
    typeof body === 'object' && body !== null && 'instrument' in body ? String(body.instrument) : '';
  return (
    <>
      {waiting.length === 0 ? null : (
        <Notice
          tone="do"
          live
          title={t('list.waiting', { count: waiting.length })}
          actions={<Button onClick={() => void outbox.sendNow()}>{t('list.send')}</Button>}
        />
      )}
      {letters
        .filter(({ refused }) => refused !== undefined)
        .map((letter) => (
          <Notice
            key={letter.id}
            tone="person"
            title={t('list.refused')}
            actions={
              <>
                <LinkButton to={`${place.base}/${keyOf(letter.body)}?kept=${letter.id}`}>
                  {t('list.openAgain')}
                </LinkButton>
                <Button kind="quiet" onClick={() => void outbox.drop(letter.id)}>
                  {t('list.drop')}
                </Button>
              </>
            }
          >
            <p>{letter.refused}</p>
          </Notice>
        ))}
    </>
  );
}

function Lists({ forms, place }: { forms: Forms; place: Place }) {
  const t = useWords('forms');
  const { forms: cards, given } = forms;
  return (
    <div class="stack form-lists">
      <section class="stack" aria-labelledby="forms-open">
        <h2 id="forms-open">{t(place.own ? 'list.toFill' : 'list.toGive')}</h2>
        {cards.length === 0 ? (
          <Empty title={t('list.none')} />
        ) : (
          <ul class="stack">
            {cards.map((card) => (
              <CardOf key={card.key} card={card} place={place} />
            ))}
          </ul>
        )}
      </section>
      {given.length === 0 ? null : (
        <section class="stack" aria-labelledby="forms-given">
          <h2 id="forms-given">{t('list.given')}</h2>
          <ul class="stack">
            {given.map((one) => (
              <WhatWasGiven key={one.id} given={one} place={place} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export interface FormListProps extends Place {
  title: string;
  lead: string;
  back?: { to: string; label: string };
}

/** Forms that can be filled in with or by somebody, what was begun, and what was filled in. */
export function FormList({ title, lead, back, ...place }: FormListProps) {
  const query = useForms(place.participantId);
  return (
    <PageFrame width="read" title={title} lead={lead} {...(back ? { back } : {})}>
      <Waiting place={place} />
      <Loaded query={query}>{(forms) => <Lists forms={forms} place={place} />}</Loaded>
    </PageFrame>
  );
}
