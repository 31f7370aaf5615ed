import { TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';

/** The number and the address by which somebody is reached. */
export function ContactFields({ phone, email }: Pick<ParticipantView, 'phone' | 'email'>) {
  const t = useWords('people');
  return (
    <>
      <TextField
        name="phone"
        type="tel"
        label={t('field.phone')}
        defaultValue={phone ?? ''}
        maxLength={40}
        optional
      />
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        defaultValue={email ?? ''}
        maxLength={254}
        optional
      />
    </>
  );
}
