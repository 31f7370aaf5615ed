import { Notice } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';

interface Props {
  notice: { text: string; paragraph: string };
}

/** The statement of § 2.32(a) goes with what is shown, word for word, and therefore in English. */
export function NoticeCard({ notice }: Props) {
  const t = useWords('consents');
  return (
    <Notice tone="plain" title={t('room.notice')}>
      <p class="small" lang="en">
        {notice.text}
      </p>
      <p class="small muted">{notice.paragraph}</p>
    </Notice>
  );
}
