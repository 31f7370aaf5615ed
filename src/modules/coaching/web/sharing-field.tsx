import { ChoiceChips } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

interface SharingProps {
  audience: string;
  onChange: (audience: string) => void;
  name: string;
}

/** Who can read it. The promise is the one that can be kept, and no more. */
export function SharingField({ audience, onChange, name }: SharingProps) {
  const t = useWords('coaching');
  return (
    <ChoiceChips
      name="audience"
      label={t('write.audience')}
      size="tall"
      value={audience}
      onChange={onChange}
      choices={[
        { value: 'team', label: t('write.team'), hint: t('write.teamHint', { name }) },
        { value: 'just-us', label: t('write.justUs'), hint: t('write.justUsHint', { name }) },
      ]}
    />
  );
}
