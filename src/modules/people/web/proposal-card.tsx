import { useState } from 'preact/hooks';
import { Button, Card, Chip, ChoiceChips } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { DuplicateDecision, ProposalView, RecordSide } from '../schema/duplicates.ts';
import { shownPhone } from './phone-words.ts';
import { reasonKey } from './reason-key.ts';

const addressOf = ({ address }: RecordSide): string =>
  [address?.street, address?.city, address?.region, address?.postcode].filter(Boolean).join(', ');

function useSideRows(a: RecordSide, b: RecordSide) {
  const t = useWords('people');
  const { date } = useFormat();
  const both = (key: string, textOf: (side: RecordSide) => string | undefined) => ({
    label: t(`about.${key}`),
    a: textOf(a) ?? '',
    b: textOf(b) ?? '',
  });
  return [
    both('given', (side) => [side.givenName, side.familyName].filter(Boolean).join(' ')),
    both('birthOn', (side) => side.birthOn && date(side.birthOn)),
    both('pronouns', (side) => side.pronouns),
    both('phone', (side) => side.phone && shownPhone(side.phone)),
    both('email', (side) => side.email),
    both('address', addressOf),
    both('externalIds', (side) => side.externalIds.join(', ')),
  ].filter((row) => row.a !== '' || row.b !== '');
}

/** The two records beside each other; what differs stands out. */
function Sides({ a, b }: { a: RecordSide; b: RecordSide }) {
  const t = useWords('people');
  const rows = useSideRows(a, b);
  return (
    <table class="sides">
      <caption class="hidden-words">{t('duplicates.sides')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{a.name}</th>
          <th scope="col">{b.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const differs = row.a !== '' && row.b !== '' && row.a !== row.b ? 'sides-differ' : undefined;
          return (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td class={differs}>{row.a || '–'}</td>
              <td class={differs}>{row.b || '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Reasons({ reasons }: Pick<ProposalView, 'reasons'>) {
  const t = useWords('people');
  const list = (label: string, codes: readonly string[], tone: 'do' | 'person') =>
    codes.length === 0 ? null : (
      <div>
        <p class="small muted">{label}</p>
        <ul class="chips">
          {codes.map((code) => (
            <li key={code}>
              <Chip tone={tone}>{t(reasonKey(code))}</Chip>
            </li>
          ))}
        </ul>
      </div>
    );
  const codes = (speaks: (weight: number) => boolean) =>
    reasons.filter((reason) => speaks(reason.weight)).map((reason) => reason.code);
  return (
    <div class="stack">
      {list(
        t('duplicates.for'),
        codes((weight) => weight > 0),
        'do',
      )}
      {list(
        t('duplicates.against'),
        codes((weight) => weight <= 0),
        'person',
      )}
    </div>
  );
}

interface Props {
  proposal: ProposalView;
  onDecide: (decision: DuplicateDecision) => Promise<void>;
  onLater?: () => void;
}

export function ProposalCard({ proposal, onDecide, onLater }: Props) {
  const t = useWords('people');
  const { a, b, band, reasons } = proposal;
  const [keepId, setKeepId] = useState(a.id);
  const [busy, setBusy] = useState(false);
  const decide = (decision: 'same' | 'different'): void => {
    setBusy(true);
    const keep = decision === 'same' ? { keepId } : {};
    void onDecide({ aId: a.id, bId: b.id, decision, ...keep }).finally(() => setBusy(false));
  };
  return (
    <Card title={t(`duplicates.band.${band}`, { a: a.name, b: b.name })}>
      <div class="stack">
        <Reasons reasons={reasons} />
        <Sides a={a} b={b} />
        <ChoiceChips
          name="keepId"
          label={t('duplicates.keep')}
          hint={t('duplicates.keepHint')}
          value={keepId}
          onChange={setKeepId}
          choices={[
            { value: a.id, label: t('duplicates.first', { name: a.name }) },
            { value: b.id, label: t('duplicates.second', { name: b.name }) },
          ]}
        />
        <div class="actions">
          <Button kind="filled" busy={busy} onClick={() => decide('same')}>
            {t('duplicates.same')}
          </Button>
          <Button busy={busy} onClick={() => decide('different')}>
            {t('duplicates.different')}
          </Button>
          {onLater ? (
            <Button kind="quiet" onClick={onLater}>
              {t('duplicates.later')}
            </Button>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
