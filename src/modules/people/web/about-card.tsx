import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Card, Facts } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { ParticipantView } from '../schema/participants.ts';
import { useLanguageName } from './language-names.ts';
import { shownPhone } from './phone-words.ts';
import { SignInCode } from './sign-in-code.tsx';

function addressLines({ address }: ParticipantView): string {
  return [address?.street, address?.city, [address?.region, address?.postcode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

interface Row {
  key: string;
  value: ComponentChildren;
}

/** What identifies somebody; only what is known has a line. */
function useRows(person: ParticipantView): Row[] {
  const { date, list } = useFormat();
  const languageName = useLanguageName();
  const spoken = list(person.languages.map(languageName));
  const given = [person.givenName, person.familyName].filter(Boolean).join(' ');
  const rows: Row[] = [
    { key: 'given', value: given },
    { key: 'birthOn', value: person.birthOn ? date(person.birthOn) : '' },
    { key: 'languages', value: spoken },
    { key: 'phone', value: person.phone && shownPhone(person.phone) },
    { key: 'email', value: person.email },
    { key: 'address', value: addressLines(person) },
    { key: 'externalIds', value: person.externalIds.join(', ') },
  ];
  return rows.filter((row) => row.value !== undefined && row.value !== '');
}

export function AboutCard({ person }: { person: ParticipantView }) {
  const t = useWords('people');
  const [handing, setHanding] = useState(false);
  const rows = useRows(person).map(({ key, value }) => ({ label: t(`about.${key}`), value }));
  const mayHandOver = person.abilities.includes('access.hand-over-code');
  return (
    <Card title={t('about.title', { name: person.chosenName })}>
      <div class="stack">
        {rows.length > 0 ? <Facts rows={rows} /> : <p class="muted">{t('about.nothing')}</p>}
        {mayHandOver ? <Button onClick={() => setHanding(true)}>{t('code.offer')}</Button> : null}
      </div>
      {handing ? <SignInCode person={person} onClose={() => setHanding(false)} /> : null}
    </Card>
  );
}
