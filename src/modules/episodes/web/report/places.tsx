import { Card } from '../../../../web/ui/index.ts';
import { useItemWords, useWordList } from '../../../../web/word-list.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import type { Engagement } from '../../schema.ts';
import { Shares } from './shares.tsx';

const outside = new Set(['home', 'street', 'work', 'school']);

/** Where contacts took place, and how many of them where people live, work and learn. */
export function Places({ places }: { places: Engagement['places'] }) {
  const t = useWords('episodes');
  const { number, percent } = useFormat();
  const wordsOf = useItemWords();
  const list = useWordList('places');
  const called = (place: string): string => {
    const own = list && list.version > 0 ? list.items.find(({ code }) => code === place) : undefined;
    return own ? wordsOf(own) : t(`place.${place}`);
  };
  const all = places.reduce((sum, one) => sum + one.contacts, 0);
  const there = places.filter((one) => outside.has(one.place)).reduce((sum, one) => sum + one.contacts, 0);
  if (all === 0) return null;
  const shares = places.map(({ place, contacts }) => ({
    key: place,
    label: called(place),
    figure: t('report.place', { contacts: number(contacts), share: percent(contacts / all) }),
    part: contacts / all,
  }));
  return (
    <Card title={t('report.places', { share: percent(there / all) })}>
      <Shares shares={shares} />
    </Card>
  );
}
