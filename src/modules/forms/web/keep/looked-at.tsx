import { Card, Disclosure, Facts, Notice } from '../../../../web/ui/index.ts';
import { useFormat, useLanguage, useWords } from '../../../../web/words.ts';
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
