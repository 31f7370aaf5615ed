import { Card } from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Program } from './programs-table.tsx';

/** What the figures count, and what each program calls success: on every print, so that a number is never read alone. */
export function Meanings({ programs }: { programs: readonly Program[] }) {
  const t = useWords('episodes');
  const { list } = useFormat();
  const successOf = ({ success }: Program): string =>
    success.length > 0 ? list(success.map((one) => t(`success.${one}`))) : t('success.none');
  return (
    <Card title={t('report.meaning')}>
      <p class="small">{t('report.definition')}</p>
      <h3 class="shares-title">{t('report.success')}</h3>
      <dl class="small stack">
        {programs.map((program) => (
          <div key={program.programId}>
            <dt>
              <strong>{program.programName}</strong>
            </dt>
            <dd>{successOf(program)}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{t('report.successUse')}</p>
    </Card>
  );
}
