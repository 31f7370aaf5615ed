import { useState } from 'preact/hooks';
import { newId } from '../../../../lib/ids.ts';
import { Offline, Problem } from '../../../../web/api.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import { ChoiceChips, Form, TextField } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { api } from '../server.ts';
import { DrawSignature } from './draw-signature.tsx';
import type { entryOf } from './share-draft.ts';
import type { Preview } from './use-preview.ts';

interface Props {
  participantId: string;
  /** As the record calls them: the name under a drawn signature. */
  participantName: string;
  who: string;
  entry: ReturnType<typeof entryOf>;
  preview: Preview;
  onSigned: () => Promise<void>;
}

type How = 'typed' | 'drawn';

/** Signs with their name, typed or drawn; nothing is signed without a network, and the page says so. */
export function SignIt({ participantId, participantName, who, entry, preview, onSigned }: Props) {
  const t = useWords('consents');
  const [id] = useState<string>(newId);
  const [how, setHow] = useState<How>();
  const [png, setPng] = useState<string>();
  const send = async (values: FormValues): Promise<void> => {
    if (how === 'drawn' && !png) throw new Problem(400, { detail: t('share.missing.drawing') });
    const name = how === 'drawn' ? participantName : values.text('name');
    const signature = { name, how: how ?? 'typed' };
    const image = how === 'drawn' && png ? { image: { type: 'image/png' as const, base64: png } } : {};
    const shown = preview.paragraphs.map(({ text }) => text);
    const body = { id, ...entry, shown, signature, ...image };
    try {
      await api.post('/participants/:id/consents', { params: { id: participantId }, body });
    } catch (error) {
      if (error instanceof Offline) throw new Problem(503, { detail: t('share.sign.offline') });
      throw error;
    }
    await onSigned();
  };
  return (
    <Form submit={t('share.sign.do')} onSubmit={send} wide>
      <p>{t('share.sign.says', { who })}</p>
      <ChoiceChips
        name="how"
        label={t('share.sign.how')}
        onChange={(value) => setHow(value === 'drawn' ? 'drawn' : 'typed')}
        choices={[
          { value: 'typed', label: t('share.sign.typed') },
          { value: 'drawn', label: t('share.sign.drawn') },
        ]}
      />
      {how === 'typed' ? (
        <TextField name="name" label={t('share.sign.name')} autocomplete="name" maxLength={200} />
      ) : null}
      {how === 'drawn' ? <DrawSignature onDraw={setPng} /> : null}
    </Form>
  );
}
