import { ManyChips } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { successes } from '../domain.ts';

interface Props {
  chosen: readonly string[];
  label: string;
  hint?: string;
}

/** Which definitions of success apply; every report prints the ones it used. */
export function SuccessField({ chosen, label, hint }: Props) {
  const t = useWords('organizations');
  return (
    <ManyChips
      name="success"
      size="tall"
      label={label}
      hint={hint}
      defaultValues={chosen}
      choices={successes.map((value) => ({
        value,
        label: t(`success.${value}`),
        hint: t(`success.${value}Hint`),
      }))}
    />
  );
}
