import { dialled } from '../../../lib/help-line.ts';
import { help } from '../../help/help-pack.ts';
import { useLocalLine } from '../../help/local-line.ts';
import type { HelpLine } from '../../help/resources.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { useFormat, useLanguage, useWords } from '../../words.ts';

function CallButtons({ line }: { line: HelpLine }) {
  const t = useWords('help');
  const language = useLanguage();
  const word = line.text?.word?.[language];
  const number = line.text?.number ?? '';
  return (
    <div class="actions">
      <LinkButton
        kind={line.use === 'treatment' ? 'line' : 'filled'}
        danger={line.use === 'overdose'}
        to={`tel:${line.call}`}
      >
        {t('call', { number: line.shown })}
      </LinkButton>
      {line.text ? (
        <LinkButton to={`sms:${number}${word ? `?&body=${encodeURIComponent(word)}` : ''}`}>
          {word ? t('textWord', { word, number }) : t('text', { number })}
        </LinkButton>
      ) : null}
    </div>
  );
}

function OverdoseSteps() {
  const t = useWords('help');
  const language = useLanguage();
  return (
    <>
      <p>{t('signs')}</p>
      <h3>{t('steps')}</h3>
      <ol class="numbered">
        {help.overdoseSteps.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ol>
    </>
  );
}

function LineCard({ line }: { line: HelpLine }) {
  const t = useWords('help');
  const language = useLanguage();
  return (
    <Card title={t(line.use)} eyebrow={line.name[language]}>
      <div class="stack">
        <p>{line.what[language]}</p>
        <CallButtons line={line} />
        {line.use === 'overdose' ? <OverdoseSteps /> : null}
        {line.more?.map((more) => (
          <p key={more.en} class="small muted">
            {more[language]}
          </p>
        ))}
      </div>
    </Card>
  );
}

/** The line of the place itself: for talking, not for danger. */
function LocalCard() {
  const t = useWords('help');
  const local = useLocalLine();
  if (!local) return null;
  return (
    <Card title={local.name} eyebrow={t('local')}>
      <div class="stack">
        {local.when ? <p>{local.when}</p> : null}
        <div class="actions">
          <LinkButton to={`tel:${dialled(local.number)}`}>{t('call', { number: local.number })}</LinkButton>
        </div>
        <p class="small muted">{t('localNot')}</p>
      </div>
    </Card>
  );
}

function MorePlaces() {
  const t = useWords('help');
  const language = useLanguage();
  return (
    <Card title={t('more')}>
      <ul class="stack">
        {help.pages.map((page) => (
          <li key={page.to}>
            <a href={page.to} rel="noreferrer">
              {page.name[language]}
            </a>
            <p class="small muted">{page.what[language]}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ForFamily() {
  const t = useWords('help');
  return (
    <Card title={t('family.title')}>
      <div class="stack">
        <p>{t('family.lead')}</p>
        <ul class="dotted">
          <li>{t('family.listen')}</li>
          <li>{t('family.ask')}</li>
          <li>{t('family.naloxone')}</li>
        </ul>
      </div>
    </Card>
  );
}

export function Page() {
  const t = useWords('help');
  const format = useFormat();
  return (
    <PageFrame width="read" title={t('title')} lead={t('lead')}>
      {help.lines.map((line) => (
        <LineCard key={line.shown} line={line} />
      ))}
      <LocalCard />
      <ForFamily />
      <MorePlaces />
      <Card title={t('hide.title')}>
        <p>{t('hide.lead')}</p>
      </Card>
      <p class="small muted">{t('reviewed', { date: format.date(help.reviewed_on) })}</p>
    </PageFrame>
  );
}
