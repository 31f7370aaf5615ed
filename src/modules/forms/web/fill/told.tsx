import { HiddenWords } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import type { Place } from '../../domain/places.ts';
import { answerWords } from './answer-words.ts';
import { useSpeaking } from './reading.ts';

/** A value that is calculated or given: read, not written. */
function Shown({ place }: { place: Place }) {
  const t = useWords('forms');
  const speaking = useSpeaking();
  const { item, values } = place;
  const words = values.map((value) => answerWords(value, item, speaking));
  return (
    <p class="form-shown">
      <span>{speaking.said(item.text)}</span>{' '}
      <output>
        {words.length === 0 ? <span class="muted">{t('fill.notYet')}</span> : speaking.format.list(words)}
      </output>
      <HiddenWords>{t('fill.calculated')}</HiddenWords>
    </p>
  );
}

/** What is only told or only shown, where it stands in the form. */
export function Told({ places }: { places: readonly Place[] }) {
  const { said } = useSpeaking();
  return (
    <>
      {places.map((place) =>
        place.item.kind === 'display' ? (
          <p key={place.path} class="form-told">
            {said(place.item.text)}
          </p>
        ) : (
          <Shown key={place.path} place={place} />
        ),
      )}
    </>
  );
}
