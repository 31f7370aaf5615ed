import { Card, Disclosure, Facts, Notice } from '../../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../../web/words.ts';
import { say } from '../../domain/form.ts';
import type { Looked, Remark } from '../../schema/keeping.ts';
import { languageName } from './language-name.ts';

function RemarkLine({ remark, kind }: { remark: Remark; kind: 'refused' | 'noticed' }) {
  const t = useWords('forms');
  const { linkId, text, feature, detail = '' } = remark;
  const where = linkId === null ? '' : t('adding.item', { linkId, text: text ?? '' });
  return (
    <li>
      {where === '' ? null : <strong>{where}</strong>}{' '}
      <span>{t(`${kind}.${feature}`, { linkId: linkId ?? '', detail })}</span>
    </li>
  );
}

const keyOf = ({ linkId, feature, detail }: Remark): string => `${linkId} ${feature} ${detail}`;

function Remarks({ remarks, kind }: { remarks: readonly Remark[]; kind: 'refused' | 'noticed' }) {
  return (
    <ul class="dotted">
      {remarks.map((remark) => (
        <RemarkLine key={keyOf(remark)} remark={remark} kind={kind} />
      ))}
    </ul>
  );
}

/** How it is counted, as the package that came along says. */
function PackagedView({ packaged }: { packaged: NonNullable<Looked['packaged']> }) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  const { version, effectiveFrom, scales, provisional, domains } = packaged;
  return (
    <div class="stack-small">
      <h3>{t('adding.packaged')}</h3>
      <Facts
        rows={[
          { label: t('adding.packageVersion'), value: version },
          { label: t('adding.from'), value: format.date(effectiveFrom) },
          {
            label: t('adding.scales'),
            value:
              scales.length === 0 ? t('keep.noScore') : format.list(scales.map((one) => say(one, language))),
          },
          ...(domains.length === 0 ? [] : [{ label: t('adding.domains'), value: format.list(domains) }]),
        ]}
      />
      {provisional === 0 ? null : <p class="small">{t('adding.provisional', { count: provisional })}</p>}
    </div>
  );
}

/** What a file is, before anything is kept of it; and why not, item by item, where it cannot be used. */
export function LookedAt({ looked, fileName }: { looked: Looked; fileName: string }) {
  const t = useWords('forms');
  const format = useFormat();
  const language = useLanguage();
  if (looked.refused.length > 0) {
    return (
      <Notice tone="person" live title={t('adding.refused', { name: looked.title || fileName })}>
        <p>{t('adding.refusedLead')}</p>
        <Remarks remarks={looked.refused} kind="refused" />
      </Notice>
    );
  }
  return (
    <Card title={looked.title}>
      <div class="stack">
        <Facts
          rows={[
            { label: t('adding.questions'), value: format.number(looked.questions) },
            {
              label: t('adding.languages'),
              value: format.list(looked.languages.map((tag) => languageName(tag, language))),
            },
          ]}
        />
        {looked.packaged ? <PackagedView packaged={looked.packaged} /> : null}
        {looked.known === undefined ? null : (
          <Notice tone="person" title={t('adding.known', { version: looked.known })} />
        )}
        {looked.joined.length === 0 ? null : (
          <Notice
            tone="do"
            title={t('adding.together', {
              languages: format.list(looked.joined.map((tag) => languageName(tag, language))),
            })}
          >
            <p>{t('adding.togetherLead')}</p>
          </Notice>
        )}
        {looked.noticed.length === 0 ? null : (
          <Disclosure summary={t('adding.noticed', { count: looked.noticed.length })}>
            <Remarks remarks={looked.noticed} kind="noticed" />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
