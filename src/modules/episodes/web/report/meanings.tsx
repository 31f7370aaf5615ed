import { SuccessUsed } from '../../../../web/success-used.tsx';
import { Card } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';

/** What the figures count, which are hidden, and what each program calls success: on every print. */
export function Meanings({
  programs,
  fewest,
  writtenInTime: days,
}: Pick<Engagement, 'programs' | 'fewest' | 'writtenInTime'>) {
  const t = useWords('episodes');
  return (
    <>
      <Card title={t('report.meaning')}>
        <div class="stack small">
          <p>{t('report.definition')}</p>
          <p>{t('report.leftOutMeaning', { days })}</p>
          <p>{t('report.pathwayMeaning', { fewest })}</p>
          <p>{t('report.small', { fewest })}</p>
        </div>
      </Card>
      <SuccessUsed
        programs={programs.map(({ programId: id, programName: name, success }) => ({ id, name, success }))}
      />
    </>
  );
}
