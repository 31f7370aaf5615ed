import { help } from '../../../web/help/help-pack.ts';
import { CheckField, Facts, TextField } from '../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { OrganizationView } from '../schema.ts';

/** The numbers of the country, which stay, and beside them the place's own line, which it may change at any time. */
export function HelpNumbers({ view }: { view: OrganizationView }) {
  const t = useWords('organizations');
  const { date } = useFormat();
  const language = useLanguage();
  const confirmed = view.helplineConfirmedOn;
  return (
    <fieldset class="form-part">
      <legend>{t('help.title')}</legend>
      <p class="field-hint">{t('help.lead')}</p>
      <Facts rows={help.lines.map((line) => ({ label: line.shown, value: line.name[language] }))} />
      <TextField
        name="helpLineName"
        label={t('help.ownName')}
        hint={t('help.ownHint')}
        defaultValue={view.helpLineName ?? ''}
        maxLength={60}
        optional
      />
      <TextField
        name="helpLineNumber"
        type="tel"
        label={t('help.ownNumber')}
        defaultValue={view.helpLineNumber ?? ''}
        maxLength={30}
        optional
      />
      <TextField
        name="helpLineWhen"
        label={t('help.ownWhen')}
        hint={t('help.ownWhenHint')}
        defaultValue={view.helpLineWhen ?? ''}
        maxLength={80}
        optional
      />
      <CheckField
        name="helplineConfirmed"
        label={t('organization.helpline')}
        hint={
          confirmed ? t('organization.helplineOn', { day: date(confirmed) }) : t('organization.helplineHint')
        }
        defaultChecked={confirmed !== null}
      />
    </fieldset>
  );
}
