import { Card } from '../../../../web/ui/index.ts';
import { useItemWords, useWordList } from '../../../../web/word-list.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';
import { Shares } from './shares.tsx';

/** What a place is called here. */
function usePlaceWords(): (place: string) => string {
  const t = useWords('episodes');
  const wordsOf = useItemWords();
  const list = useWordList('places');
  return (place) => {
    const own = list && list.version > 0 ? list.items.find(({ code }) => code === place) : undefined;
    return own ? wordsOf(own) : t(`place.${place}`);
  };
}

/** Where contacts took place, and how many of them where people live, work and learn. */
export function Places({ contacts, outside, places }: Pick<Engagement, 'contacts' | 'outside' | 'places'>) {
  const t = useWords('episodes');
  const { number, percent } = useFormat();
  const called = usePlaceWords();
  if (contacts === 0) return null;
  if (contacts === null) {
    return (
      <Card title={t('report.placesFew')}>
        <p class="muted">{t('report.someHidden')}</p>
      </Card>
    );
  }
  const shares = places.map(({ place, contacts: some }) => ({
    key: place,
    label: called(place),
    figure:
      some === null
        ? t('report.hidden')
        : t('report.place', { contacts: number(some), share: percent(some / contacts) }),
    part: (some ?? 0) / contacts,
  }));
  const title =
    outside === null ? t('report.placesFew') : t('report.places', { share: percent(outside / contacts) });
  return (
    <Card title={title}>
      <Shares shares={shares} />
    </Card>
  );
}
