import { ChoiceChips } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { modes, voices } from '../../domain/filled-by.ts';
import type { Filling } from './use-filling.ts';

/** For staff: how it was filled in, and whose view it tells. */
export function WhoseView({ filling, name }: { filling: Filling; name: string }) {
  const t = useWords('forms');
  const { draft, set } = filling;
  return (
    <div class="stack">
      <ChoiceChips
        name="mode"
        label={t('fill.mode')}
        value={draft.mode}
        choices={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={(value) => set({ mode: modes.find((one) => one === value) ?? draft.mode })}
      />
      <ChoiceChips
        name="voice"
        label={t('fill.voice')}
        value={draft.voice}
        choices={voices.map((value) => ({ value, label: t(`voice.${value}`, { name }) }))}
        onChange={(value) => set({ voice: voices.find((one) => one === value) ?? draft.voice })}
      />
    </div>
  );
}
