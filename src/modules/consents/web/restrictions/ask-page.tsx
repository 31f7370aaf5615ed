import '../sharing.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { newId } from '../../../../lib/ids.ts';
import { useSession } from '../../../../web/session.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import {
  beginLine,
  ChoiceChips,
  Form,
  LoadedPage,
  Page as PageFrame,
  TextArea,
  useToast,
} from '../../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { useSaidOf } from '../said-of.ts';
import type { SharingView } from '../server.ts';
import { api, useFresh, useSharing } from '../server.ts';
import { offered } from '../share/share-draft.ts';

const every = 'every';

function partFrom(values: FormValues, partners: SharingView['partners']) {
  const recipientId = partners.find(({ id }) => id === values.text('who'))?.id;
  const information = offered.find((one) => one === values.text('what'));
  return { ...(recipientId ? { recipientId } : {}), ...(information ? { information } : {}) };
}

function Questions({ partners }: Pick<SharingView, 'partners'>) {
  const t = useWords('consents');
  const { locale } = useFormat();
  const { what } = useSaidOf();
  return (
    <>
      <ChoiceChips
        name="who"
        label={t('ask.who')}
        choices={[
          { value: every, label: t('ask.everybody') },
          ...partners.map(({ id, name, from }) => ({
            value: id,
            label: t('letters.of', { who: name, from }),
          })),
        ]}
      />
      <ChoiceChips
        name="what"
        label={t('ask.what')}
        choices={[
          { value: every, label: t('ask.everything') },
          ...offered.map((value) => ({ value, label: beginLine(what([value]), locale) })),
        ]}
      />
      <TextArea
        name="said"
        label={t('ask.words')}
        hint={t('ask.wordsHint')}
        rows={3}
        maxLength={1000}
        optional
        said
      />
    </>
  );
}

/** Asks that something be left out of what is shared. Nothing changes until somebody says yes. */
export function Page() {
  const t = useWords('consents');
  const participantId = useSession().person?.id ?? '';
  const [, go] = useLocation();
  const toast = useToast();
  const fresh = useFresh();
  const query = useSharing(participantId);
  const [id] = useState<string>(newId);
  const send = async (values: FormValues, partners: SharingView['partners']): Promise<void> => {
    const said = values.filled('said');
    await api.post('/participants/:id/restrictions', {
      params: { id: participantId },
      body: { id, ...partFrom(values, partners), ...(said ? { said } : {}) },
    });
    await fresh();
    go('/me/sharing');
    toast.say(t('ask.sent'));
  };
  return (
    <LoadedPage query={query}>
      {({ partners }) => (
        <PageFrame
          width="read"
          title={t('ask.title')}
          lead={t('ask.lead')}
          back={{ to: '/me/sharing', label: t('tab.sharing') }}
        >
          <p>{t('ask.now')}</p>
          <Form submit={t('ask.send')} onSubmit={(values) => send(values, partners)} wide>
            <Questions partners={partners} />
          </Form>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
