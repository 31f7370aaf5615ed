import '../sharing.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { newId } from '../../../../lib/ids.ts';
import { Problem } from '../../../../web/api.ts';
import type { PageProps } from '../../../../web/define-web.ts';
import type { FormValues } from '../../../../web/ui/form-values.ts';
import { FileField, Form, LoadedPage, Page as PageFrame, useToast } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { api, useFresh, useSharing } from '../server.ts';
import { AboutFields, EndFields, RecipientFields, SignatureFields } from './paper-fields.tsx';
import { lackingByField, lackingSentences, paperOf } from './paper-values.ts';
import type { Picture } from './scan.ts';
import { scanOf } from './scan.ts';

const incomplete = 'consents/incomplete';

/** What § 2.31 asks and the paper lacks comes back all at once: told where it can be mended. */
function atItsField(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== incomplete) return error;
  const { status, code, detail, fields } = error;
  return new Problem(status, { code, detail, fields: lackingByField(fields) });
}

/** A sentence with its paragraph for each element; other codes keep the words they have. */
function useElementWords(): (field: string, told: string) => string | undefined {
  const t = useWords('consents');
  return (_, told) =>
    told.includes('§') ? lackingSentences(told, (element) => t(`element.${element}`)) : undefined;
}

interface ScanProps {
  onScan: (picture: Picture | undefined) => void;
}

/** A phone's photograph is larger than what is kept: it is made smaller here, before it is sent. */
function ScanField({ onScan }: ScanProps) {
  const t = useWords('consents');
  const [bad, setBad] = useState(false);
  const take = async (file: File): Promise<void> => {
    const picture = await scanOf(file);
    setBad(!picture);
    onScan(picture);
  };
  return (
    <FileField
      name="image"
      label={t('paper.scan')}
      hint={t('paper.scanHint')}
      accept="image/png,image/jpeg,image/webp,image/*"
      onChoose={(file) => void take(file)}
      {...(bad ? { error: t('paper.notPicture') } : {})}
    />
  );
}

/** Puts a signed paper on record, with its scan. */
export function Page({ params: { id } }: PageProps<'/people/:id/sharing/paper'>) {
  const t = useWords('consents');
  const query = useSharing(id);
  const toast = useToast();
  const fresh = useFresh();
  const elementWords = useElementWords();
  const [, go] = useLocation();
  const [ids] = useState(() => ({ consent: newId<string>(), other: newId<string>() }));
  const [image, setImage] = useState<Picture>();
  const send = async (values: FormValues): Promise<void> => {
    if (!image) throw new Problem(400, { fields: { image: 'required' } });
    const body = { id: ids.consent, ...paperOf(values, ids.other), image };
    await api.post('/participants/:id/consents/paper', { params: { id }, body }).catch((error: unknown) => {
      throw atItsField(error);
    });
    toast.say(t('paper.kept'));
    await fresh();
    go(`/people/${id}/sharing`);
  };
  return (
    <LoadedPage query={query}>
      {({ participantName, partners, today }) => (
        <PageFrame
          width="read"
          title={t('paper.newTitle', { name: participantName })}
          lead={t('paper.newLead')}
          back={{ to: `/people/${id}/sharing`, label: t('section.title') }}
        >
          <Form submit={t('paper.keep')} onSubmit={send} fieldWords={elementWords}>
            <AboutFields />
            <RecipientFields partners={partners} />
            <EndFields />
            <SignatureFields today={today} />
            <ScanField onScan={setImage} />
          </Form>
        </PageFrame>
      )}
    </LoadedPage>
  );
}
