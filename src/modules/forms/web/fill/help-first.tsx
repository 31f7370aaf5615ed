import { HelpLines } from '../../../../web/help/help-lines.tsx';
import { Card, LinkButton, Notice } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { OnCallNow } from '../../schema.ts';

const plainNumber = (phone: string): string => phone.replaceAll(/[^+\d]/g, '');

/** While a form is filled in: an answer asked for someone, and help does not wait for the end. */
export function HelpNear({ own }: { own: boolean }) {
  const t = useWords('forms');
  return (
    <Notice tone="person" live title={t(own ? 'help.title' : 'help.titleStaff')}>
      <div class="stack-small">
        <p>{t(own ? 'help.lead' : 'help.leadStaff')}</p>
        <HelpLines uses={['crisis']} own={own} />
      </div>
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
        <HelpLines uses={['crisis', 'overdose']} own={own} />
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
