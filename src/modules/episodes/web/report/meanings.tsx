import { SuccessUsed } from '../../../../web/success-used.tsx';
import { Card } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';

/** What the figures count, which are hidden, and what each program calls success: on every print. */
export function Meanings({ programs, fewest }: Pick<Engagement, 'programs' | 'fewest'>) {
  const t = useWords('episodes');
  return (
    <>
      <Card title={t('report.meaning')}>
        <p class="small">{t('report.definition')}</p>
        <p class="small">{t('report.pathwayMeaning', { fewest })}</p>
        <p class="small">{t('report.small', { fewest })}</p>
      </Card>
      <SuccessUsed
        programs={programs.map(({ programId: id, programName: name, success }) => ({ id, name, success }))}
      />
    </>
  );
}
