import type { ComponentChildren } from 'preact';
import { help } from '../../help/help-pack.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceChips, ManyChips } from '../../ui/choice-chips.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTimeZones } from '../../use-time-zones.ts';
import { useLanguage, useWords } from '../../words.ts';
import type { SetUpAnswers, StepName } from './set-up-answers.ts';
import { alsoRoles, part2Statuses, programKinds, successes } from './set-up-answers.ts';

interface StepProps {
  answers: SetUpAnswers;
}

function OrganizationFields({ answers }: StepProps) {
  const t = useWords('begin');
  return (
    <>
      <TextField
        name="organizationName"
        label={t('setUp.organization.name')}
        defaultValue={answers.organizationName}
        autocomplete="organization"
        maxLength={120}
      />
      <ChoiceChips
        name="language"
        label={t('setUp.organization.language')}
        hint={t('setUp.organization.languageHint')}
        defaultValue={answers.language}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
    </>
  );
}

function SiteFields({ answers }: StepProps) {
  const t = useWords('begin');
  return (
    <>
      <TextField
        name="siteName"
        label={t('setUp.site.name')}
        hint={t('setUp.site.hint')}
        defaultValue={answers.siteName}
        maxLength={120}
      />
      <SelectField
        name="timeZone"
        label={t('setUp.site.timeZone')}
        choices={useTimeZones(answers.timeZone)}
        defaultValue={answers.timeZone}
      />
    </>
  );
}

function ProgramFields({ answers: { program } }: StepProps) {
  const t = useWords('begin');
  return (
    <>
      <TextField
        name="program.name"
        label={t('setUp.program.name')}
        defaultValue={program.name}
        maxLength={120}
      />
      <ChoiceChips
        name="program.kind"
        label={t('setUp.program.kind')}
        hint={t('setUp.program.kindHint')}
        defaultValue={program.kind}
        choices={programKinds.map((value) => ({ value, label: t(`setUp.program.kinds.${value}`) }))}
      />
    </>
  );
}

function SuccessFields({ answers }: StepProps) {
  const t = useWords('begin');
  return (
    <ManyChips
      name="success"
      size="tall"
      label={t('setUp.success.label')}
      hint={t('setUp.success.hint')}
      defaultValues={answers.success}
      choices={successes.map((value) => ({
        value,
        label: t(`setUp.success.${value}`),
        hint: t(`setUp.success.${value}Hint`),
      }))}
    />
  );
}

function Part2Fields({ answers }: StepProps) {
  const t = useWords('begin');
  return (
    <ChoiceChips
      name="part2Status"
      size="tall"
      label={t('setUp.part2.label')}
      defaultValue={answers.part2Status}
      choices={part2Statuses.map((value) => ({
        value,
        label: t(`setUp.part2.${value}`),
        hint: t(`setUp.part2.${value}Hint`),
      }))}
    />
  );
}

function HelpFields({ answers }: StepProps) {
  const t = useWords('begin');
  const language = useLanguage();
  return (
    <>
      <p>{t('setUp.help.lead')}</p>
      <Facts rows={help.lines.map((line) => ({ label: line.shown, value: line.name[language] }))} />
      <CheckField
        name="helplineConfirmed"
        label={t('setUp.help.confirm')}
        defaultChecked={answers.helplineConfirmed}
        optional={false}
      />
      <TextField
        name="helpLineName"
        label={t('setUp.help.ownName')}
        hint={t('setUp.help.ownHint')}
        defaultValue={answers.helpLineName}
        maxLength={60}
        optional
      />
      <TextField
        name="helpLineNumber"
        type="tel"
        label={t('setUp.help.ownNumber')}
        defaultValue={answers.helpLineNumber}
        maxLength={30}
        optional
      />
    </>
  );
}

function AdministratorFields({ answers: { administrator } }: StepProps) {
  const t = useWords('begin');
  return (
    <>
      <p class="muted">{t('setUp.administrator.lead')}</p>
      <TextField
        name="administrator.name"
        label={t('setUp.administrator.name')}
        defaultValue={administrator.name}
        autocomplete="name"
        maxLength={120}
      />
      <TextField
        name="administrator.login"
        label={t('setUp.administrator.login')}
        hint={t('setUp.administrator.loginHint')}
        defaultValue={administrator.login}
        autocomplete="username"
        maxLength={80}
        plain
      />
      <PasswordField
        name="administrator.password"
        label={t('setUp.administrator.password')}
        hint={t('setUp.administrator.passwordHint')}
        autocomplete="new-password"
        minLength={12}
      />
      <ManyChips
        name="administrator.alsoRoles"
        label={t('setUp.administrator.also')}
        hint={t('setUp.administrator.alsoHint')}
        defaultValues={administrator.alsoRoles}
        optional
        choices={alsoRoles.map((role) => ({ value: role, label: t(`setUp.administrator.roles.${role}`) }))}
      />
    </>
  );
}

export const stepFields: Readonly<Record<StepName, (props: StepProps) => ComponentChildren>> = {
  organization: OrganizationFields,
  site: SiteFields,
  program: ProgramFields,
  success: SuccessFields,
  part2: Part2Fields,
  help: HelpFields,
  administrator: AdministratorFields,
};
