import { help } from '../../../../web/help/help-pack.ts';
import { Card, LinkButton, Notice } from '../../../../web/ui/index.ts';
import { useLanguage, useWords } from '../../../../web/words.ts';
import type { OnCallNow } from '../../schema.ts';

const plainNumber = (phone: string): string => phone.replaceAll(/[^+\d]/g, '');

function Lines() {
  const t = useWords('forms');
  const language = useLanguage();
  const lines = help.lines.filter(({ use }) => use !== 'treatment');
  return (
    <ul class="stack">
      {lines.map((line) => (
        <li key={line.shown} class="stack-small">
          <p>
            <strong>{line.name[language]}</strong>. {line.what[language]}
          </p>
          {line.more?.map((more) => (
            <p key={more.en} class="small muted">
              {more[language]}
            </p>
          ))}
          <div class="actions">
            <LinkButton kind={line.use === 'crisis' ? 'filled' : 'line'} to={`tel:${line.call}`}>
              {t('help.call', { number: line.shown })}
            </LinkButton>
            {line.text ? (
              <LinkButton to={`sms:${line.text.number}`}>
                {t('help.text', { number: line.text.number })}
              </LinkButton>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** While a form is filled in: an answer asked for someone, and help does not wait for the end. */
export function HelpNear({ own }: { own: boolean }) {
  const t = useWords('forms');
  const crisis = help.lines.filter(({ use }) => use === 'crisis');
  return (
    <Notice
      tone="person"
      live
      title={t(own ? 'help.title' : 'help.titleStaff')}
      actions={crisis.map((line) => (
        <LinkButton key={line.shown} to={`tel:${line.call}`}>
          {t('help.call', { number: line.shown })}
        </LinkButton>
      ))}
    >
      <p>{t(own ? 'help.lead' : 'help.leadStaff')}</p>
    </Notice>
  );
}

interface HelpFirstProps {
  own: boolean;
  /** Whether the team has been told: only what was saved tells anybody. */
  told: boolean;
  onCall: OnCallNow | undefined;
}

/** Help, before anything else is said of a form in which an answer asks for someone today. */
export function HelpFirst({ own, told, onCall }: HelpFirstProps) {
  const t = useWords('forms');
  return (
    <Card tone="person" title={t(own ? 'help.title' : 'help.titleStaff')}>
      <div class="stack">
        <p>{t(own ? 'help.lead' : 'help.leadStaff')}</p>
        <Lines />
        {onCall ? (
          <div class="stack-small">
            <p>{t(own ? 'help.onCall' : 'help.onCallStaff', { name: onCall.name })}</p>
            <div class="actions">
              <LinkButton to={`tel:${plainNumber(onCall.phone)}`}>
                {t('help.call', { number: onCall.phone })}
              </LinkButton>
            </div>
          </div>
        ) : null}
        {told ? <p>{t(own ? 'help.told' : 'help.toldStaff')}</p> : null}
      </div>
    </Card>
  );
}
