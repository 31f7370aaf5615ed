import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { Button, ChoiceChips, Form, Said, TextArea, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { suggestedParts } from '../domain/suggestion.ts';
import type { FamilyView, SharedView } from './server.ts';
import { api, useActing, useFresh } from './server.ts';

type Link = FamilyView['links'][number];
type Suggested = SharedView['suggestions'][number];

/** Takes back a suggestion that waits. */
function useTakeBack(id: string): (factId: string) => Promise<unknown> {
  const t = useWords('families');
  const toast = useToast();
  return async (factId) => {
    await api.post('/participants/:id/family-suggestions/:factId/take-back', { params: { id, factId } });
    toast.say(t('suggest.tookBack'));
  };
}

function Suggestion({ one, link }: { one: Suggested; link: Link }) {
  const t = useWords('families');
  const { busy, act } = useActing();
  const takeBack = useTakeBack(link.participantId);
  return (
    <li class="stack-small">
      <Said by={t(`suggest.parts.${one.part}`)}>{one.what}</Said>
      <p class="small">{t(`suggest.became.${one.became}`)}</p>
      {one.became === 'waiting' ? (
        <div class="actions">
          <Button
            kind="quiet"
            busy={busy}
            label={`${t('suggest.takeBack')}: ${one.what}`}
            onClick={() => act(() => takeBack(one.id))}
          >
            {t('suggest.takeBack')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Write({ link }: { link: Link }) {
  const t = useWords('families');
  const toast = useToast();
  const fresh = useFresh();
  const takeBack = useTakeBack(link.participantId);
  const [id, setId] = useState<string>(newId);
  const send = async (what: string, why: string | undefined, part: string): Promise<void> => {
    const known = suggestedParts.find((one) => one === part) ?? 'goal';
    const body = { id, part: known, what, ...(why ? { why } : {}) };
    await api.post('/participants/:id/family-suggestions', { params: { id: link.participantId }, body });
    const undo = async (): Promise<void> => {
      await takeBack(body.id);
      await fresh();
    };
    toast.undo(t('suggest.sent'), undo, t('suggest.tookBack'));
    setId(newId());
    await fresh();
  };
  return (
    <Form
      key={id}
      submit={t('suggest.send')}
      onSubmit={(values) => send(values.text('what'), values.filled('why'), values.text('part'))}
    >
      <ChoiceChips
        name="part"
        size="tall"
        label={t('suggest.part')}
        choices={suggestedParts.map((value) => ({ value, label: t(`suggest.parts.${value}`) }))}
      />
      <TextArea name="what" label={t('suggest.what')} rows={2} maxLength={4000} said />
      <TextArea name="why" label={t('suggest.why')} rows={2} maxLength={4000} optional />
    </Form>
  );
}

/** What a family member suggested and what became of it; and more, where the participant asked for it. */
export function Suggest({ link, suggestions }: { link: Link; suggestions: readonly Suggested[] }) {
  const t = useWords('families');
  const name = link.participantName;
  return (
    <>
      {suggestions.length > 0 ? (
        <section class="stack" aria-label={t('suggest.yours', { name })}>
          <h3>{t('suggest.yours', { name })}</h3>
          <ul class="stack">
            {suggestions.map((one) => (
              <Suggestion key={one.id} one={one} link={link} />
            ))}
          </ul>
        </section>
      ) : null}
      {link.suggestAsked ? (
        <section class="stack" aria-label={t('suggest.title', { name })}>
          <h3>{t('suggest.title', { name })}</h3>
          <p>{t('suggest.reads', { name })}</p>
          <Write link={link} />
        </section>
      ) : null}
    </>
  );
}
