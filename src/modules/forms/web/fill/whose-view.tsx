import { Link } from 'wouter-preact';
import { ChoiceChips } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { modes, voices } from '../../domain/filled-by.ts';
import type { Begin, Filling } from './use-filling.ts';

/** Whoever is not heard yet is for the participant to invite, and this is where. */
function HowToInvite({ begin, name }: { begin: Begin; name: string }) {
  const t = useWords('forms');
  if (voices.every((voice) => begin.voices.includes(voice))) return null;
  return (
    <p class="small muted">
      {t('fill.inviteFirst', { name })}{' '}
      <Link href={`/people/${begin.participantId}/strengths`}>{t('fill.strengths')}</Link>
    </p>
  );
}

interface WhoseViewProps {
  filling: Filling;
  begin: Begin;
  name: string;
}

/** For staff: how it was filled in, and whose view it tells; nobody speaks uninvited. */
export function WhoseView({ filling, begin, name }: WhoseViewProps) {
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
        choices={begin.voices.map((value) => ({ value, label: t(`voice.${value}`, { name }) }))}
        onChange={(value) => set({ voice: voices.find((one) => one === value) ?? draft.voice })}
      />
      <HowToInvite begin={begin} name={name} />
    </div>
  );
}
