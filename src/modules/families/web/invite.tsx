import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { Card, Form, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { HandedCodeNotice } from './handed-code.tsx';
import type { HandedCode } from './server.ts';
import { api, useFresh } from './server.ts';

interface InviteProps {
  participantId: string;
  /** Whom the participant came here for, called as on their map of people. */
  who: string;
}

/** Asks somebody along. The code is the participant's to hand over; nothing is sent to anybody. */
export function Invite({ participantId, who }: InviteProps) {
  const t = useWords('families');
  const fresh = useFresh();
  const [id, setId] = useState<string>(newId);
  const [made, setMade] = useState<{ code: HandedCode; name: string }>();
  const send = async (called: string): Promise<void> => {
    const code = await api.post('/participants/:id/family', {
      params: { id: participantId },
      body: { id, called },
    });
    setMade({ code, name: called });
    setId(newId());
    await fresh();
  };
  return (
    <Card title={t('invite.title')} tone="next">
      <div class="stack">
        {made ? <HandedCodeNotice code={made.code} name={made.name} family /> : null}
        <p>{t('invite.lead')}</p>
        <Form submit={t('invite.make')} onSubmit={(values) => send(values.text('called'))} wide>
          <TextField
            name="called"
            label={t('invite.who')}
            hint={t('invite.whoHint')}
            defaultValue={made ? '' : who}
            maxLength={120}
          />
        </Form>
      </div>
    </Card>
  );
}
