import { useEffect, useRef } from 'preact/hooks';
import { Notice, PersonName } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LikeView } from '../schema/duplicates.ts';
import { reasonKey } from './reason-key.ts';

/** Who could already be this person, and why, before anybody is added twice. */
export function LikeNotice({ likely }: { likely: LikeView['likely'] }) {
  const t = useWords('people');
  const { list, date } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="person" live title={t('new.like')}>
        <ul class="like-list">
          {likely.map((one) => (
            <li key={one.id}>
              <PersonName name={one.name} to={`/people/${one.id}`} />
              {one.birthOn ? <span> {t('new.born', { day: date(one.birthOn) })}</span> : null}
              <p class="small">
                {list(
                  one.reasons.filter((reason) => reason.weight > 0).map(({ code }) => t(reasonKey(code))),
                )}
              </p>
            </li>
          ))}
        </ul>
        <p>{t('new.likeLead')}</p>
      </Notice>
    </div>
  );
}
