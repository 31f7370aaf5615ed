import { DateField, ManyChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { offeredLanguages, useLanguageName } from './language-names.ts';

interface TextProps {
  name: string;
  value: string | undefined;
  type?: 'tel' | 'email';
  hint?: string;
  most?: number;
}

function Optional({ name, value, type, hint, most = 120 }: TextProps) {
  const t = useWords('people');
  return (
    <TextField
      name={name}
      label={t(`field.${name.replace('.', '-')}`)}
      optional
      maxLength={most}
      {...(value === undefined ? {} : { defaultValue: value })}
      {...(type ? { type } : {})}
      {...(hint ? { hint } : {})}
    />
  );
}

export function LanguageField({ languages }: { languages: readonly string[] }) {
  const t = useWords('people');
  const languageName = useLanguageName();
  const tags = [...new Set([...offeredLanguages, ...languages])];
  return (
    <ManyChips
      name="languages"
      label={t('field.languages')}
      choices={tags.map((tag) => ({ value: tag, label: languageName(tag) }))}
      defaultValues={languages}
      size="small"
      optional
    />
  );
}

function AddressFields({ address }: { address: ParticipantView['address'] }) {
  return (
    <>
      <Optional name="address.street" value={address?.street} most={200} />
      <Optional name="address.city" value={address?.city} />
      <Optional name="address.region" value={address?.region} most={80} />
      <Optional name="address.postcode" value={address?.postcode} most={20} />
    </>
  );
}

/** Names first: what the person wants to be called is the one thing required. */
export function IdentityFields({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  return (
    <>
      <TextField
        name="chosenName"
        label={t('field.chosenName')}
        hint={t('field.chosenNameHint')}
        defaultValue={person.chosenName}
        maxLength={120}
      />
      <Optional name="givenName" value={person.givenName} hint={t('field.givenNameHint')} />
      <Optional name="familyName" value={person.familyName} />
      <Optional name="pronouns" value={person.pronouns} hint={t('field.pronounsHint')} most={60} />
      <LanguageField languages={person.languages} />
      <DateField
        name="birthOn"
        label={t('field.birthOn')}
        optional
        {...(person.birthOn ? { defaultValue: person.birthOn } : {})}
      />
      <Optional name="phone" value={person.phone} type="tel" most={40} />
      <Optional name="email" value={person.email} type="email" most={254} />
      <AddressFields address={person.address} />
      <TextField
        name="externalIds"
        label={t('field.externalIds')}
        hint={t('field.externalIdsHint')}
        defaultValue={person.externalIds.join(', ')}
        optional
        plain
      />
    </>
  );
}
