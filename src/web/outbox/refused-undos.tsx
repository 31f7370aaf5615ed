import { useSession } from '../session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words.ts';
import { useOutbox } from './use-outbox.ts';

/** What somebody took back without a network and the server would not: it still stands, and they are told until they have seen it. */
export function RefusedUndos() {
  const t = useWords('shell');
  const { person } = useSession();
  const outbox = useOutbox();
  const undos = outbox.letters.filter(({ takes }) => takes);
  return (
    <>
      {undos.map(({ id, about, refused }) => (
        <Notice
          key={id}
          tone="person"
          live
          title={
            about.id === person?.id ? t('undoRefused.own') : t('undoRefused.about', { name: about.name })
          }
          actions={
            <>
              <LinkButton to={about.id === person?.id ? '/me' : `/people/${about.id}/line`}>
                {t('undoRefused.look')}
              </LinkButton>
              <Button kind="quiet" onClick={() => void outbox.drop(id)}>
                {t('undoRefused.seen')}
              </Button>
            </>
          }
        >
          <p>{refused}</p>
        </Notice>
      ))}
    </>
  );
}
